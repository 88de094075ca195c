/** Example answers of the API's description about the log; the hashes are those of nothing real. */
const hash = 'V6xM5Gr1B1uQw5H3NkZb0dPcT8sYjL2eXo9aRfGmKtE=';
export const checkpoint = `jejak.local/jejak/log1\n1\n${hash}\n\n— jejak.local/jejak/log1 q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNF\n`;
export const inclusion = `c2sp.org/tlog-proof@v1\nindex 0\n${hash}\n\n${checkpoint}`;
export const consistency = `${hash}\n`;
export const bytes = 'bytes';
export const rescan = {
  size: 4,
  flaws: [
    {
      code: 'LEAF_MISMATCH',
      index: 2,
      message: 'event 01a20d4a-a160-7278-9dd9-1faa9260de89 is no longer what was recorded',
    },
  ],
};
