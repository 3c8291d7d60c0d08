package org.distinguo.mapping;

import java.util.List;
import org.distinguo.source.Place;

/**
 * How the records of one form become facts.
 *
 * @param id the folder's name
 * @param version of this reading of the form, three numbers
 * @param title what the form is called, and its version
 * @param source who publishes the form, and where
 * @param licence under what terms the form may be used
 * @param kind what the form is
 * @param reviewed whether somebody who knows the form and the law has compared the two
 * @param digest of the mapping's file
 * @param fields the fields of the form, in order of the file; never empty
 * @param place where the mapping starts
 */
public record Mapping(
        String id,
        String version,
        String title,
        String source,
        String licence,
        Kind kind,
        boolean reviewed,
        String digest,
        List<FormField> fields,
        Place place) {

    /** What a form is. */
    public enum Kind {
        /** It records what was told or found of a case. */
        RECORD,
        /** It lists signs of what may be behind them: it can raise a suspicion and state nothing. */
        INDICATORS
    }

    public Mapping {
        fields = List.copyOf(fields);
    }
}
