package org.distinguo.bench.beside;

import java.util.List;
import java.util.stream.Stream;
import org.distinguo.rulebook.Status;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.parser.feel11.profiles.DoCompileFEELProfile;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: a runtime that is built once, its FEEL compiled to Java. What nobody knows is null, as FEEL has it. */
final class DmnEngine implements Engine {

    private static final String[] DECISIONS = {"act", "means", "purpose", "offence"};

    private final DMNRuntime runtime;
    private final DMNModel model;

    /** Has every expression compiled; the engine looks for a profile of this class, and interprets without one. */
    private static final class CompiledExpressions extends DoCompileFEELProfile implements DMNProfile {
        @Override
        public List<DMNExtensionRegister> getExtensionRegisters() {
            return List.of();
        }

        @Override
        public List<DRGElementCompiler> getDRGElementCompilers() {
            return List.of();
        }
    }

    DmnEngine(String file) {
        Resource resource = ResourceFactory.newClassPathResource("beside/" + file, DmnEngine.class.getClassLoader());
        runtime = DMNRuntimeBuilder.fromDefaults()
                .addProfile(new CompiledExpressions())
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public List<Status> decide(Situation situation) {
        DMNContext context = runtime.newContext();
        for (Told fact : Told.values()) {
            context.set(fact.variable(), fact.in(situation.open()) ? null : fact.in(situation.yes()));
        }
        DMNResult result = runtime.evaluateByName(model, context, DECISIONS);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return Stream.of(DECISIONS)
                .map(decision -> status(result.getContext().get(decision)))
                .toList();
    }

    private static Status status(@Nullable Object value) {
        if (value == null) {
            return Status.UNDETERMINED;
        }
        return value.equals(true) ? Status.MET : Status.NOT_MET;
    }
}
