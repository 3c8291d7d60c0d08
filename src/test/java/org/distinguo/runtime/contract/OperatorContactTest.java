package org.distinguo.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.openapi.runtime.io.Format;
import java.util.Optional;
import org.distinguo.rest.Contract;
import org.distinguo.runtime.DistinguoConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OperatorContactTest {

    private static final String YAML = Contract.text(Contract.FILE);

    private record Set(Optional<String> name, Optional<String> url, Optional<String> email)
            implements DistinguoConfig.Contact {}

    private static final Set NOTHING = new Set(Optional.empty(), Optional.empty(), Optional.empty());

    private static String contract(Format format) {
        return format == Format.YAML ? YAML : Contract.yaml(YAML).toPrettyString();
    }

    private static JsonNode read(String contract, Format format) {
        return format == Format.YAML ? Contract.yaml(contract) : Contract.json(contract);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void nothingIsChangedWhereNothingIsSet(Format format) {
        assertThat(OperatorContact.in(contract(format), format, NOTHING)).isEqualTo(contract(format));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsSetIsTold(Format format) {
        var set = new Set(
                Optional.of("Case services, \"night desk\": $1"),
                Optional.of("https://cases.example/help?a=b#c"),
                Optional.of("help@cases.example"));
        JsonNode contract = read(OperatorContact.in(contract(format), format, set), format);
        assertThat(contract.at("/info/contact/name").textValue()).isEqualTo("Case services, \"night desk\": $1");
        assertThat(contract.at("/info/contact/url").textValue()).isEqualTo("https://cases.example/help?a=b#c");
        assertThat(contract.at("/info/contact/email").textValue()).isEqualTo("help@cases.example");
        assertThat(contract.at("/info/license/name").textValue()).isEqualTo("Apache-2.0");
        assertThat(contract.at("/paths").size())
                .isEqualTo(Contract.tree().at("/paths").size());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void operatorWithoutANameIsTheOperator(Format format) {
        var set = new Set(Optional.empty(), Optional.empty(), Optional.of("help@cases.example"));
        JsonNode contact =
                read(OperatorContact.in(contract(format), format, set), format).at("/info/contact");
        assertThat(contact.get("name").textValue()).isEqualTo(OperatorContact.UNNAMED);
        assertThat(contact.get("email").textValue()).isEqualTo("help@cases.example");
    }

    @Test
    void contractWithoutAPlaceIsRefused() {
        var set = new Set(Optional.of("somebody"), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> OperatorContact.in("openapi: 3.1.0\n", Format.YAML, set))
                .isInstanceOf(IllegalStateException.class);
    }
}
