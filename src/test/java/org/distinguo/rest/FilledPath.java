package org.distinguo.rest;

/** A path of the contract with an id of something that there is in each place. */
public final class FilledPath {

    private FilledPath() {}

    /** The path that can be asked for. */
    public static String of(String template) {
        return template.replace("/mappings/{id}", "/mappings/htcds-2")
                .replace("{mapping}", "htcds-2")
                .replace("{id}", "un")
                .replace("{other}", "us");
    }
}
