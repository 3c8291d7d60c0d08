package org.distinguo.episodes;

import java.util.List;

/**
 * Episodes whose elements were not put together.
 *
 * @param why why not
 * @param offences the offences for which they were not, in order of the rulebook; never empty
 * @param episodes the numbers of the episodes, from 1, ascending
 * @param text the same for a person to read
 */
public record NotJoined(WhyNotJoined why, List<String> offences, List<Integer> episodes, String text) {

    public NotJoined {
        offences = List.copyOf(offences);
        episodes = List.copyOf(episodes);
    }
}
