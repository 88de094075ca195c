import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';

/**
 * A Kemendagri code of a province, regency, district or village: `33`, `33.02`, `33.02.01` or `33.02.01.2001`.
 * Read with or without dots; kept with them.
 */
export const Area = (): PropertyDecorator => (target, name) => {
  Transform(({ value }) => dotted(value))(target, name);
  Matches(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, {
    message: 'must be a Kemendagri code such as 33.02.01.2001',
  })(target, name);
};

const dotted = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{2,10}$/.test(value)
    ? value.replace(/^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/, (_code, ...levels) =>
        levels
          .slice(0, 4)
          .filter((level) => level !== undefined)
          .join('.'),
      )
    : value;
