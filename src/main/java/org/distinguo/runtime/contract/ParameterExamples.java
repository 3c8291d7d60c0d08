package org.distinguo.runtime.contract;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Shows the values of an example's URL at the parameters, under the name of the example. */
final class ParameterExamples {

    private ParameterExamples() {}

    static void add(String template, Operation operation, String name, String summary, URI example) {
        Map<String, String> values = valuesOf(template, example);
        if (operation.getParameters() == null) {
            return;
        }
        List<String> declared =
                operation.getParameters().stream().map(Parameter::getName).toList();
        if (!declared.containsAll(values.keySet())) {
            return; // a request with a parameter that does not exist cannot be shown by those that do
        }
        for (Parameter parameter : operation.getParameters()) {
            String value = values.get(parameter.getName());
            if (value == null) {
                continue;
            }
            parameter.setExample(null); // the contract has one or the other
            Map<String, Example> shown = new LinkedHashMap<>();
            if (parameter.getExamples() != null) {
                shown.putAll(parameter.getExamples());
            }
            shown.put(name, OASFactory.createExample().summary(summary).value(typed(parameter, value)));
            parameter.setExamples(shown);
        }
    }

    private static Object typed(Parameter parameter, String value) {
        boolean isBoolean = parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(SchemaType.BOOLEAN);
        return isBoolean ? Boolean.valueOf(value) : value;
    }

    private static Map<String, String> valuesOf(String template, URI example) {
        Map<String, String> values = new HashMap<>();
        String[] names = template.split("/", -1);
        String[] parts = example.getPath().split("/", -1);
        for (int index = 0; index < names.length; index++) {
            if (names[index].startsWith("{")) {
                values.put(names[index].substring(1, names[index].length() - 1), parts[index]);
            }
        }
        if (example.getQuery() != null) {
            Arrays.stream(example.getQuery().split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> values.put(pair[0], pair[1]));
        }
        return values;
    }
}
