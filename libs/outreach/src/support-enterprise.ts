import { Code, Count, Currency, MinorUnits } from '#kernel';
import { Area } from './area.ts';
import { SUPPORT_KINDS } from './codes.ts';
import { action, event } from './state.ts';

export class SupportEnterprise {
  @Code(SUPPORT_KINDS) readonly kind!: string;
  @Area() readonly area!: string;
  @MinorUnits() readonly amount!: number;
  @Currency() readonly currency!: string;
  @Count(1) readonly beneficiaries!: number;
}

export const enterpriseSupported = event('EnterpriseSupported', {
  shape: SupportEnterprise,
  evolve: (work, { area, ...enterprise }, { recordedAt }) => ({
    ...work,
    openedAt: recordedAt,
    area,
    enterprise,
  }),
  tell: {
    en: ({ kind, area, amount, currency, beneficiaries }, say) =>
      `An enterprise in area ${area} with ${beneficiaries} beneficiaries was supported (${say.word(kind)}) with ${say.money(amount, currency)}`,
    id: ({ kind, area, amount, currency, beneficiaries }, say) =>
      `Usaha di wilayah ${area} dengan ${beneficiaries} penerima manfaat didukung (${say.word(kind)}) senilai ${say.money(amount, currency)}`,
  },
});

export const supportEnterprise = action({
  name: 'supportEnterprise',
  input: SupportEnterprise,
  roles: ['ADV', 'CAD'],
  on: 'new',
  example: {
    kind: 'equipment',
    area: '33.02.01.2001',
    amount: 1_250_000_00,
    currency: 'IDR',
    beneficiaries: 9,
  },
  emits: [enterpriseSupported],
  decide: (input) => [enterpriseSupported.of(input)],
});
