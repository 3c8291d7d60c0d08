package org.distinguo.rest.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Makes a mapper that writes answers as that of the service does, to the byte, where the platform does not run. */
public final class WireMapper {

    private WireMapper() {}

    /** A mapper for wire forms. */
    public static ObjectMapper standalone() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }
}
