/** The HTTP interface: resources, wire forms, problems, strict JSON. The only package that knows HTTP. */
@NullMarked
@OpenAPIDefinition(
        info = @Info(title = "Distinguo", version = "1.0.0"),
        components =
                @Components(
                        schemas = @Schema(name = "BatchAnswer", implementation = BatchAnswerBody.class),
                        headers = {
                            @Header(
                                    name = "ETag",
                                    description =
                                            "Names these bytes. Sent later as `If-None-Match` it gets a 304 while the answer "
                                                    + "is still the same.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    pattern = "^\"sha-256:[0-9a-f]{64}(-gzip)?\"$",
                                                    maxLength = 79)),
                            @Header(
                                    name = "CacheControl",
                                    description = "`no-cache`: keep it, and ask before each use.",
                                    schema = @Schema(type = SchemaType.STRING, enumeration = "no-cache"))
                        }))
package org.distinguo.rest;

import org.distinguo.rest.batch.BatchAnswerBody;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
