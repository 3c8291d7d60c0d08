package org.distinguo.facts;

/** Who is asked about a fact. The question is worded for that reader. */
public enum AskedOf {
    /** The person affected, in the second person and in plain words. */
    PERSON,
    /** Whoever was there, took the report or knows the case: an officer, a caseworker, a witness. */
    OFFICER,
    /** The file: papers, registers, seized messages, statements that were given already. */
    FILE,
    /** Somebody who knows the law: the answer is a conclusion of law. Callers normally state plain facts instead. */
    EXPERT
}
