package org.distinguo.cli;

import java.util.Optional;
import org.distinguo.intake.RefusedException;
import org.distinguo.recheck.CaseChange;
import org.distinguo.recheck.RecheckTotals;
import org.distinguo.recheck.Sides;
import org.distinguo.rest.wire.RecheckWriter;
import org.distinguo.rest.wire.RecheckWriter.Origin;
import org.distinguo.verdict.Classification;

/** The form in which a recheck answers. */
interface RecheckAnswer {

    /** Of a case that differs. */
    String changed(Origin origin, CaseChange change, boolean withOther);

    /** Of a case that gets an answer on one side alone. */
    String oneSided(Origin origin, Sides<Optional<Classification>> classification, RefusedException refused);

    /** Of a request that gets an answer on neither side. */
    String problem(Origin origin, RefusedException refused);

    /** What was counted. */
    String totals(RecheckTotals totals);

    /** As JSON, one text a line. */
    record Json(RecheckWriter writer) implements RecheckAnswer {

        @Override
        public String changed(Origin origin, CaseChange change, boolean withOther) {
            return writer.changed(origin, change, withOther);
        }

        @Override
        public String oneSided(
                Origin origin, Sides<Optional<Classification>> classification, RefusedException refused) {
            return writer.oneSided(origin, classification, refused);
        }

        @Override
        public String problem(Origin origin, RefusedException refused) {
            return writer.problem(origin, refused);
        }

        @Override
        public String totals(RecheckTotals totals) {
            return writer.totals(totals);
        }
    }
}
