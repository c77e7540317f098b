/** The relationships to follow from an entity: types by direction, as seen from it. */
interface Steps {
  readonly out: readonly string[];
  readonly in: readonly string[];
}

/** What a goal follows, by the kind or interface of the entity at which a step begins. */
export interface Goal {
  readonly from: Readonly<Record<string, Steps>>;
  /** Of the posts in a body only those that head it are looked at. */
  readonly headsOnly: boolean;
  /** Of targets and measurements only those that belong together are looked at: one indicator, one subject. */
  readonly matching: boolean;
}

export type GoalName = 'CONSEQUENCES' | 'LEGAL_BASIS' | 'ACCOUNTABILITY' | 'DELIVERY';

/** Domain knowledge: which facts answer which question. A mention (CITES) produces nothing, is no ground, and is in none of them. */
export const GOALS: Readonly<Record<GoalName, Goal>> = {
  CONSEQUENCES: {
    from: {
      LegalDocument: {
        out: ['ABOLISHES', 'ESTABLISHES', 'LAUNCHES', 'RENAMES', 'SETS'],
        in: ['BASED_ON', 'CARRIES_OUT', 'CREDITED_TO', 'GUIDES', 'IMPLEMENTS', 'UNDER'],
      },
      Programme: { out: ['DELIVERS', 'DEPLOYED_IN'], in: ['CARRIES_OUT', 'CREDITED_TO', 'IMPLEMENTS'] },
      Platform: { out: ['DEPLOYED_IN'], in: [] },
      PlaceChange: { out: ['CHANGES_TO'], in: [] },
    },
    headsOnly: false,
    matching: false,
  },
  LEGAL_BASIS: {
    from: {
      LegalDocument: { out: ['AMENDS', 'BASED_ON', 'GUIDES', 'IMPLEMENTS'], in: [] },
      Programme: { out: ['CARRIES_OUT'], in: ['LAUNCHES'] },
      Platform: { out: [], in: ['DELIVERS'] },
      Organization: { out: [], in: ['ESTABLISHES', 'RENAMES'] },
      Target: { out: [], in: ['SETS'] },
      Event: { out: ['UNDER'], in: [] },
      PlaceChange: { out: ['UNDER'], in: [] },
      Place: { out: [], in: ['CHANGES_TO'] },
    },
    headsOnly: false,
    matching: false,
  },
  ACCOUNTABILITY: {
    from: {
      LegalDocument: { out: ['ADVISED_BY', 'ISSUED_BY', 'SIGNED_BY'], in: ['CARRIES_OUT', 'DIRECTS'] },
      Programme: { out: ['RUN_BY'], in: ['CARRIES_OUT', 'LAUNCHES'] },
      Platform: { out: ['OPERATED_BY'], in: ['DIRECTS'] },
      Target: { out: ['OWNED_BY'], in: ['SETS'] },
      Indicator: { out: ['RUN_BY'], in: [] },
      Organization: { out: [], in: ['IN'] },
      Post: { out: [], in: ['OF_POST'] },
      Tenure: { out: ['HELD_BY'], in: [] },
    },
    headsOnly: true,
    matching: false,
  },
  DELIVERY: {
    from: {
      LegalDocument: { out: ['LAUNCHES', 'SETS'], in: ['IMPLEMENTS'] },
      Programme: { out: [], in: ['ABOUT', 'IMPLEMENTS'] },
      Platform: { out: [], in: ['ABOUT'] },
      Place: { out: [], in: ['ABOUT'] },
      Organization: { out: [], in: ['ABOUT', 'OWNED_BY'] },
      Target: { out: ['MEASURES'], in: [] },
      Indicator: { out: [], in: ['MEASURES'] },
    },
    headsOnly: false,
    matching: true,
  },
};
