/** Example answers of the API's description about everything else, taken from a server with one fictional case; a test compares their fields. */
export const live = { status: 'ok' };
export const metrics = 'jejak_projection_lag{projection="cases"} 0';
export const work = {
  items: [
    {
      caseId: '01a20d4a-a160-7278-9dd9-1faa9260de89',
      itemId: 'conclude-verification',
      kind: 'conclude-verification',
      role: 'COO',
      about: null,
      assignee: 'advocate-1',
      caseNumber: '2026/014',
      priority: null,
      urgency: 1,
      dueAt: null,
      overdue: false,
    },
  ],
};
export const letters = {
  items: [
    {
      caseId: '01a20d4a-a160-7278-9dd9-1faa9260de89',
      letterId: 'L1',
      kind: 'request',
      recipient: 'KBRI Phnom Penh',
      status: 'drafted',
      number: null,
      caseNumber: '2026/014',
      sentAt: null,
      replyDueAt: null,
      answeredOn: null,
      outcome: null,
    },
  ],
};
export const recipients = {
  recipients: [
    {
      code: 'kbri-phnom-penh',
      name: { id: 'KBRI Phnom Penh', en: 'Embassy of Indonesia in Phnom Penh' },
      addressee: {
        id: 'Duta Besar Republik Indonesia untuk Kerajaan Kamboja',
        en: 'The Ambassador of the Republic of Indonesia to the Kingdom of Cambodia',
      },
      city: 'Phnom Penh',
      purpose: {
        id: 'Keberadaan, penyelamatan, penampungan, dokumen perjalanan, dan pemulangan WNI di Kamboja',
        en: 'Whereabouts, rescue, shelter, travel documents and return of Indonesian citizens in Cambodia',
      },
      superior: 'kemlu-pwni',
      answerWorkingDays: 5,
    },
    {
      code: 'kp2mi',
      name: { id: 'KP2MI', en: 'Ministry for the Protection of Indonesian Migrant Workers' },
      addressee: {
        id: 'Menteri Pelindungan Pekerja Migran Indonesia',
        en: 'The Minister for the Protection of Indonesian Migrant Workers',
      },
      city: 'Jakarta',
      address: {
        lines: ['Jalan MT Haryono Kav. 52, Pancoran, Jakarta Selatan 12770'],
        source:
          'https://id.wikipedia.org/wiki/Kementerian_Pelindungan_Pekerja_Migran_Indonesia/Badan_Pelindungan_Pekerja_Migran_Indonesia',
      },
      purpose: {
        id: 'Pengaduan pekerja migran, penyelesaian dengan perusahaan penempatan, penjemputan dan pemulangan di dalam negeri',
        en: 'Complaints of migrant workers, settlement with placement companies, reception and return within Indonesia',
      },
      answerWorkingDays: 10,
      superior: 'kemensetneg',
    },
  ],
};
export const peopleList = {
  items: [
    {
      id: '01a20d4a-a144-7405-a85a-4b89675a457b',
      name: 'Sari Contoh',
      alias: null,
      sex: 'woman',
      citizenship: 'ID',
      minor: false,
      identity: 'unverified',
      mergedInto: null,
      registeredAt: '2026-11-24T11:22:04.493Z',
    },
  ],
};
export const person = {
  id: '01a20d4a-a144-7405-a85a-4b89675a457b',
  version: 1,
  position: 1,
  updatedAt: '2026-11-24T11:22:04.493Z',
  state: {
    profile: {
      minor: false,
      contact: {},
      registeredAt: '2026-11-24T11:22:04.493Z',
      details: { name: 'Sari Contoh' },
      sex: 'woman',
      citizenship: 'ID',
      name: { details: { name: 'Sari Contoh' } },
    },
    identity: { status: 'unverified', documents: [] },
    merge: {},
    corrections: { waiting: {} },
  },
  cases: [{ id: '01a20d4a-a160-7278-9dd9-1faa9260de89', number: '2026/014', part: 'victim' }],
};
export const outreachList = {
  items: [
    {
      id: '01a20d4a-a1cb-7539-9a75-078dbf7dc6c7',
      work: 'activity',
      kind: 'safe-migration-class',
      title: 'Recognising offers of work in online scam compounds',
      status: 'planned',
      area: '33.02.01.2001',
      day: '2022-09-10',
      participants: 0,
      copies: 0,
      openedAt: '2026-11-24T11:22:04.624Z',
    },
  ],
};
export const outreachSummary = {
  counts: [
    {
      month: '2022-09',
      area: '33.02.01.2001',
      work: 'activity',
      kind: 'safe-migration-class',
      count: 1,
      participants: 0,
      copies: 0,
      members: 0,
      beneficiaries: 0,
    },
  ],
  participants: [],
};
export const activity = {
  id: '01a20d4a-a1cb-7539-9a75-078dbf7dc6c7',
  version: 1,
  position: 8,
  updatedAt: '2026-11-24T11:22:04.624Z',
  state: {
    work: {
      materials: [],
      openedAt: '2026-11-24T11:22:04.624Z',
      area: '33.02.01.2001',
      activity: {
        kind: 'safe-migration-class',
        title: 'Recognising offers of work in online scam compounds',
        date: '2022-09-10',
        partner: 'Village government',
        status: 'planned',
        participants: [],
      },
    },
    corrections: { waiting: {} },
  },
};
export const projections = {
  projections: [
    {
      name: 'cases',
      version: '1-c18a32b4882e',
      position: 8,
      head: 8,
      lag: 0,
      parked: 0,
      state: 'live',
      updatedAt: '2026-11-24T11:22:04.638Z',
    },
  ],
};
export const rebuild = { name: 'people', state: 'rebuilding' };
export const retry = { name: 'people', parked: 0 };
export const ready = {
  status: 'ok',
  head: 8,
  projections: [{ name: 'cases', lag: 0, parked: 0 }],
  notary: { size: 8, lag: 0, signedAt: '2026-11-24T11:22:05.115Z' },
};
export const receipt = {
  id: '01a20d4a-a160-7278-9dd9-1faa9260de89',
  version: 1,
  position: 2,
  events: [
    {
      id: '01a20d4a-a163-718b-ae00-e1afa7d008e0',
      type: 'CaseReported',
      schema: 1,
      version: 1,
      position: 2,
      recordedAt: '2026-11-24T11:22:04.515Z',
      data: {
        channel: 'hotline',
        urgent: true,
        place: { country: 'KH', city: 'Poipet' },
        statedVictimCount: 2,
      },
      leafHash: 'o1lMAeYC1LxrrTXXT+oaRMv5Aclr0++k3dQ4UnL5Qko=',
    },
  ],
  repeated: false,
};
