package org.distinguo.episodes;

import java.util.List;
import org.distinguo.rulebook.Status;

/**
 * How one kind of offences stands to all episodes together, and which of them carry it.
 *
 * @param status MET where it is met in every way of answering what is open: mostly because an episode or a joined case meets it
 * @param metIn the numbers of the episodes that meet it, from 1, ascending
 * @param openIn the numbers of the episodes that leave it open
 * @param metJoined the numbers of the joined cases that meet it, from 1, ascending; always empty for smuggling
 * @param openJoined the numbers of the joined cases that leave it open
 * @param openNotJoined the numbers, from 1, of the entries of what was not joined that leave it open: as one case the episodes would
 *     meet it, or may
 */
public record Carriers(
        Status status,
        List<Integer> metIn,
        List<Integer> openIn,
        List<Integer> metJoined,
        List<Integer> openJoined,
        List<Integer> openNotJoined) {

    public Carriers {
        metIn = List.copyOf(metIn);
        openIn = List.copyOf(openIn);
        metJoined = List.copyOf(metJoined);
        openJoined = List.copyOf(openJoined);
        openNotJoined = List.copyOf(openNotJoined);
    }
}
