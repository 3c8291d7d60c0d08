package org.distinguo.intake.request;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from. It is a class because Jackson makes a record only after it has read all of the object, and no
 * longer knows then at which place an unknown member stood.
 */
@Schema(
        name = "Attribution",
        description = "Where an answer comes from. One that comes from several sources is listed several times.")
public final class AttributedAnswer {

    @NotNull private @Nullable FactName fact;

    @NotNull private @Nullable InformationSource source;

    AttributedAnswer() {}

    /** What is not complete equals itself alone: it is a fault already, and no second one beside another such. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AttributedAnswer that
                        && fact != null
                        && source != null
                        && fact.equals(that.fact)
                        && source == that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fact, source);
    }

    /** The same once the request was checked. */
    Attribution attribution() {
        return new Attribution(FactId.parse(Objects.requireNonNull(fact).id()), Objects.requireNonNull(source));
    }
}
