package org.distinguo.bench.beside;

/** The facts that a situation speaks of; everything else that the definition reads is answered with NO. */
enum Told {
    RECRUITED("conduct.recruited"),
    RECEIVED("conduct.received"),
    TRANSPORTED("conduct.transported"),
    TRAVEL_ARRANGED("conduct.travelArranged"),
    SEXUAL_VIOLENCE("means.sexualViolence"),
    FORCE("means.force"),
    SAFETY_THREATENED("means.safetyThreatened"),
    DECEPTION("means.deceptionAboutWork"),
    UNDER_16("person.under16"),
    CHILD("person.child"),
    FORCED_LABOUR_AIM("purpose.forcedLabour"),
    FORCED_LABOUR("exploitation.forcedLabour"),
    WORK_OBTAINED("exploitation.labourObtained"),
    DEBT_BONDAGE_AIM("purpose.debtBondage"),
    BONDED("debt.bonded"),
    DEBT("debt.owed"),
    SERVICES_PLEDGED("debt.servicesPledged"),
    TERMS_UNDEFINED("debt.termsUndefined");

    private final String fact;

    Told(String fact) {
        this.fact = fact;
    }

    /** The fact's id in the catalogue. */
    String fact() {
        return fact;
    }

    /** The name for languages that take a dot for a path. */
    String variable() {
        return fact.replace('.', '_');
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int set) {
        return (set & bit()) != 0;
    }
}
