package org.distinguo.intake.binding;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.CalendarDate;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ConductBeforeDecision;
import org.distinguo.intake.request.DistinctItems;
import org.distinguo.intake.request.DistinctLabels;
import org.distinguo.intake.request.OneOf;
import org.distinguo.source.Nearest;
import org.jspecify.annotations.Nullable;

/** Checks the constraints of a request that was read, and adds what it finds to what was found by reading. */
final class ConstraintCheck {

    private static final Map<Class<? extends Annotation>, ViolationCode> CODES = Map.of(
            NotNull.class, ViolationCode.MISSING,
            Pattern.class, ViolationCode.WRONG_FORMAT,
            Size.class, ViolationCode.OUT_OF_RANGE,
            Min.class, ViolationCode.OUT_OF_RANGE,
            Max.class, ViolationCode.OUT_OF_RANGE,
            DistinctItems.class, ViolationCode.DUPLICATE,
            DistinctLabels.class, ViolationCode.DUPLICATE,
            ConductBeforeDecision.class, ViolationCode.OUT_OF_RANGE,
            OneOf.class, ViolationCode.NOT_ALLOWED,
            CalendarDate.class, ViolationCode.WRONG_FORMAT);

    /** What is told where a constraint names no message. */
    private static final Map<Class<? extends Annotation>, MessageId> USUAL = Map.of(
            NotNull.class, MessageId.PARAMETER_MISSING,
            Size.class, MessageId.WRONG_LENGTH,
            Min.class, MessageId.TOO_SMALL,
            Max.class, MessageId.TOO_GREAT);

    private static final String DECISION_DATE = "/decisionDate";

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::place)
            .thenComparing(violation -> violation.message().text());

    private final Validator validator;
    private final Set<String> rulebooks;

    ConstraintCheck(Validator validator, Set<String> rulebooks) {
        this.validator = validator;
        this.rulebooks = Set.copyOf(rulebooks);
    }

    /** Adds the violations that reading has not found already: what could not be read counts as left out. */
    void check(CaseRequest request, Faults faults) {
        validator.validate(request).stream()
                .filter(violation -> !faults.has(pointer(violation.getPropertyPath())))
                .filter(violation -> !(isAboutOrder(violation) && faults.has(DECISION_DATE)))
                .map(this::violation)
                .sorted(ORDER)
                .toList()
                .forEach(faults::add);
    }

    /** The violations of the parameters of a query, by name. */
    List<Violation> ofParameters(Object query) {
        return validator.validate(query).stream()
                .map(violation -> Violation.ofParameter(
                                pointer(violation.getPropertyPath()).substring(1), code(violation), message(violation))
                        .near(near(violation)))
                .sorted(ORDER)
                .toList();
    }

    private @Nullable String near(ConstraintViolation<?> violation) {
        if (violation.getConstraintDescriptor().getAnnotation() instanceof OneOf oneOf) {
            return Nearest.to(String.valueOf(violation.getInvalidValue()), List.of(oneOf.value()))
                    .orElse(null);
        }
        return code(violation) == ViolationCode.WRONG_FORMAT ? rulebookNear(violation.getInvalidValue()) : null;
    }

    private static ViolationCode code(ConstraintViolation<?> violation) {
        return Objects.requireNonNull(CODES.get(constraint(violation)), "a constraint without a code");
    }

    /** The message whose key the constraint has as its own message, filled in with its attributes. */
    private static Message message(ConstraintViolation<?> violation) {
        MessageId id = MessageId.of(violation.getMessageTemplate())
                .orElseGet(() ->
                        Objects.requireNonNull(USUAL.get(constraint(violation)), "a constraint without a message"));
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return id.with(id.arguments().stream()
                .map(name -> Objects.requireNonNull(attributes.get(name)))
                .toArray());
    }

    private static boolean isAboutOrder(ConstraintViolation<?> violation) {
        return constraint(violation).equals(ConductBeforeDecision.class);
    }

    private Violation violation(ConstraintViolation<?> violation) {
        ViolationCode code = code(violation);
        String pointer = pointer(violation.getPropertyPath());
        Message message = code == ViolationCode.MISSING
                ? MessageId.MEMBER_MISSING.with(pointer.substring(pointer.lastIndexOf('/') + 1))
                : message(violation);
        return Violation.of(pointer, code, message)
                .near(code == ViolationCode.WRONG_FORMAT ? rulebookNear(violation.getInvalidValue()) : null);
    }

    /** {@code UN} and {@code " un"} are meant to be the rulebook {@code un}. */
    private @Nullable String rulebookNear(Object value) {
        String plain = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
        return rulebooks.contains(plain) ? plain : null;
    }

    private static Class<? extends Annotation> constraint(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }

    /** The path of the validator as a JSON Pointer; names of Java need no escapes there. */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
