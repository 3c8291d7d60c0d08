package org.distinguo.rulebook;

/** What holds for every offence of a kind unless its rulebook says, with its source, that it does not give this guarantee. */
public enum Guarantee {
    /** No fact about movement is necessary. Source: fact sheet, "no movement is required". */
    MOVEMENT_IRRELEVANT(OffenceKind.TRAFFICKING),
    /** For a child no means changes the finding. Source: Trafficking Protocol art. 3(c). */
    MEANS_IRRELEVANT_FOR_CHILD(OffenceKind.TRAFFICKING),
    /** Without any purpose, exploitation or debt the offence is not met. Source: Trafficking Protocol art. 3(a). */
    PURPOSE_REQUIRED(OffenceKind.TRAFFICKING),
    /** For an adult, without any means the offence is not met. Source: Trafficking Protocol art. 3(a). */
    MEANS_REQUIRED_FOR_ADULT(OffenceKind.TRAFFICKING),
    /** Methods of control change nothing: they are signs of a means. Source: Trafficking Protocol art. 3(a). */
    CONTROL_IS_NO_MEANS(OffenceKind.TRAFFICKING),
    /** Nationality changes nothing. Source: fact sheet, "nationals can be trafficked like anybody else". */
    NATIONALITY_IRRELEVANT(OffenceKind.TRAFFICKING),
    /** Without any act of another the offence is not met. Source: Smuggling Protocol arts. 3(a), 5. */
    CONDUCT_OF_ANOTHER_REQUIRED(OffenceKind.SMUGGLING),
    /** For a national the offence is not met. Source: Smuggling Protocol art. 3(a). */
    FOREIGNER_REQUIRED(OffenceKind.SMUGGLING);

    private final OffenceKind kind;

    Guarantee(OffenceKind kind) {
        this.kind = kind;
    }

    /**
     * The kind of offences that it is about.
     *
     * @return TRAFFICKING or SMUGGLING
     */
    public OffenceKind kind() {
        return kind;
    }
}
