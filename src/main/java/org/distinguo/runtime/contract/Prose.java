package org.distinguo.runtime.contract;

import java.util.List;
import java.util.stream.Collectors;

/** What the contract says before anything else. */
final class Prose {

    static final String DESCRIPTION = """
            A case system posts what is known of a case; the service matches it to the definitions of a body of law and \
            answers with a verdict: each element of each offence, what decided it, the citation, what is still open, and \
            the protective duties that follow. A verdict is about conduct that the facts describe, not about a named \
            person; it does not decide guilt, liability or immigration status. People decide.

            A fact is answered with `YES`, `NO`, `SUSPECTED`, `UNKNOWN` (asked, not known) or `DECLINED` (asked, not \
            answered). A fact that is left out, or sent as `null`, was not asked yet. `SUSPECTED`, `UNKNOWN`, `DECLINED` and \
            a fact not asked are open.

            `screened` names groups that were asked in full: a fact left out of one counts as `NO` where nothing speaks for \
            it. What is said always outranks what is left out, in this order: an answer; what follows from answers; a \
            suspicion that answers raise, which gives way to a `NO` alone, stated or implied; and last the `NO` of a \
            screened group. In a screened group `null`, `UNKNOWN` and `DECLINED` stay open, and so does a fact while another \
            that would imply it was neither asked nor screened. Age is never closed by screening. `inferences` lists all \
            that screening closed, as `SCREENED`.

            Bodies are UTF-8 JSON of at most 65,536 bytes. Unknown properties, duplicate keys, wrong types and values out \
            of range are refused, never ignored: every error is a problem (RFC 9457) with every violation at once, each \
            with a JSON Pointer. A number is judged by its value, however it is written. No answer, error or log holds \
            the value of a fact. After a 413 the connection is closed, with HTTP/2 the stream. What is no request at all, as \
            a URL with a lone percent sign or a header that is too long, gets a bare 400, 414 or 431.

            A date is a day of the calendar from 1900-01-01 to 2199-12-31, written as `2024-03-01`; any other is refused.

            Within version 1, what is written here stays, and more may come. A caller must therefore ignore members of an \
            answer that it does not know, and take a member that is not required for one that may be missing. The words of \
            %s are closed: none is added and none goes. Those of %s may grow, and so may the types of problems, the codes \
            of safeguards and of forms, and the ids of facts, offences and rulebooks: a caller must go on where it meets \
            one that it does not know, and judges a problem of an unknown type by its status. Texts for people (`title`, \
            `detail`, `message`, `question`, `explanation`, `reason`, `notice` and others) are no part of the contract and \
            may be reworded. The case inside a difference has the form of a request. Requests are closed: a member that is \
            not written here is refused, so a caller sends a new one only to a service whose contract has it. An answer about an \
            operation or a rulebook that will go has the headers `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), at least \
            180 days before.

            The service keeps nothing. It needs neither names nor free text and has no field for them.
            """.formatted(named(Growth.CLOSED), named(Growth.GROWING));

    private Prose() {}

    private static String named(List<String> schemas) {
        return schemas.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
