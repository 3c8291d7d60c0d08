package org.distinguo.facts;

/** Who or what an answer comes from, as far as the law or a reader of the file has to tell them apart. */
public enum InformationSource {

    /** The person whom the case is about. */
    PERSON,

    /** Somebody who is said to have trafficked, smuggled or otherwise harmed the person. */
    ALLEGED_PERPETRATOR,

    /** Somebody else who is no officer, such as a relative, a neighbour or an employer who is not accused. */
    THIRD_PARTY,

    /** An officer, from what the officer saw or found. */
    OFFICER,

    /** A document, such as a contract, a ticket or a medical report. */
    DOCUMENT
}
