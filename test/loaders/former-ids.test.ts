import { faultsOf } from '../support/faults.js';
import { soundSeeds, sourceWith } from '../support/seeds-folder.js';

const FILE = 'sources/yen-bai-2024.yaml';

describe('an id of former days', () => {
  it('that is still in use, leads nowhere or is told twice', () => {
    const folder = soundSeeds({
      'redirects.yaml':
        'province:yen-bai: province:lao-cai\nplatform:old: platform:lgsp-yen-ba\nplatform:older: platform:old\n',
      'retired.yaml': 'platform:old: never ran\n',
    });
    expect(faultsOf(folder)).toEqual([
      'redirects.yaml:1:1 "province:yen-bai" is redirected and also an entity of the seeds',
      'redirects.yaml:1:1 "province:yen-bai" is redirected to the unknown "province:lao-cai"',
      'redirects.yaml:2:1 "platform:old" is redirected to the unknown "platform:lgsp-yen-ba", did you mean "platform:lgsp-yen-bai"?',
      'redirects.yaml:3:1 "platform:older" is redirected to the unknown "platform:old", which is redirected itself: write "platform:lgsp-yen-ba"',
      'retired.yaml:1:1 "platform:old" is retired and also redirected',
    ]);
  });

  it('that a relationship still names', () => {
    const folder = soundSeeds({
      [FILE]: sourceWith('operatedBy: department:so-tttt-yen-bai', 'operatedBy: department:so-tttt'),
      'redirects.yaml': 'department:so-tttt: department:so-tttt-yen-bai\n',
    });
    expect(faultsOf(folder)).toEqual([
      `${FILE}:24:21 "department:so-tttt" is an old id: write "department:so-tttt-yen-bai"`,
    ]);
  });
});
