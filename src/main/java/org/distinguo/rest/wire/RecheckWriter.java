package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.distinguo.intake.RefusedException;
import org.distinguo.recheck.CaseChange;
import org.distinguo.recheck.RecheckTotals;
import org.distinguo.recheck.Sides;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.wire.RecheckBodies.ChangeBody;
import org.distinguo.rest.wire.RecheckBodies.EndBody;
import org.distinguo.rest.wire.RecheckBodies.Outcome;
import org.distinguo.rest.wire.RecheckBodies.RequestBody;
import org.distinguo.rest.wire.RecheckBodies.SidesBody;
import org.distinguo.rest.wire.RecheckBodies.TotalsBody;
import org.distinguo.verdict.Classification;

/** Writes what a recheck found, one JSON text without line breaks for each request, and one for what was counted. */
public final class RecheckWriter {

    private final ObjectMapper mapper = WireMapper.standalone();

    /**
     * Where a request was read.
     *
     * @param file the name of the file, as it was given
     * @param line its line, from 1; empty where it is the whole file
     * @param reference what the caller calls the case; empty where that is not said or could not be read
     */
    public record Origin(String file, Optional<Long> line, Optional<String> reference) {

        /**
         * The same with the name of the case.
         *
         * @param name the name, where there is one
         * @return the origin
         */
        public Origin named(Optional<String> name) {
            return new Origin(file, line, name);
        }
    }

    /**
     * A case that differs.
     *
     * @param origin where it was read
     * @param change what differs
     * @param withOther whether to write what else differs
     * @return the JSON text
     */
    public String changed(Origin origin, CaseChange change, boolean withOther) {
        return json(new RequestBody(
                origin.file(),
                origin.line().orElse(null),
                origin.reference().orElse(null),
                Outcome.CHANGED,
                SidesBody.of(change.classification()),
                ChangeBody.of(change, withOther),
                null));
    }

    /**
     * A case that gets an answer on one side alone.
     *
     * @param origin where it was read
     * @param classification the classification of the side that answers; the other is empty
     * @param refused why the other does not
     * @return the JSON text
     */
    public String oneSided(Origin origin, Sides<Optional<Classification>> classification, RefusedException refused) {
        return json(new RequestBody(
                origin.file(),
                origin.line().orElse(null),
                origin.reference().orElse(null),
                classification.before().isPresent() ? Outcome.NO_ANSWER_AFTER : Outcome.NO_ANSWER_BEFORE,
                new SidesBody<>(
                        classification.before().orElse(null),
                        classification.after().orElse(null)),
                null,
                ProblemException.of(refused).problem()));
    }

    /**
     * A request that gets an answer on neither side.
     *
     * @param origin where it was read
     * @param refused why
     * @return the JSON text
     */
    public String problem(Origin origin, RefusedException refused) {
        return json(new RequestBody(
                origin.file(),
                origin.line().orElse(null),
                origin.reference().orElse(null),
                Outcome.PROBLEM,
                null,
                null,
                ProblemException.of(refused).problem()));
    }

    /**
     * What was counted.
     *
     * @param totals the numbers
     * @return the JSON text
     */
    public String totals(RecheckTotals totals) {
        return json(new EndBody(TotalsBody.of(totals)));
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a recheck found is plain data", e);
        }
    }
}
