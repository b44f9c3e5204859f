import type { OpenHousehold } from '../../state/household.ts';
import type { Work } from '../../state/work.ts';
import type { ExploreActions } from './actions.ts';
import type { Explore } from './createExplore.ts';
import type { createPicture } from './createPicture.ts';

/** What every part of the screen is given. */
export interface ExploreParts {
  open: OpenHousehold;
  explore: Explore;
  picture: ReturnType<typeof createPicture>;
  work: Work;
  actions: ExploreActions;
}
