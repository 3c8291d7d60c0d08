package org.distinguo.echo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a verdict that was prepared, whatever is asked. {@code /echo} reads a request into records and writes records,
 * both by Jackson; {@code /echo/bytes} takes bytes in and gives bytes out. Both stay on the event loop, the fastest way that
 * the platform has.
 */
@Path("/echo")
public class EchoResource {

    private final Map<String, EchoVerdict> verdicts = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final ObjectMapper mapper;

    /**
     * @param mapper the service's own
     */
    public EchoResource(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Takes an answer of the service; refused where writing it again does not give the same bytes. It comes in a file, since the
     * service reads bodies of that length below {@code /v1} alone.
     */
    @PUT
    @Path("/{name}")
    @Operation(hidden = true)
    public Response prepare(@PathParam("name") String name, @HeaderParam("Prepared-In") String file)
            throws IOException {
        byte[] answer = Files.readAllBytes(java.nio.file.Path.of(file));
        EchoVerdict verdict = mapper.readValue(answer, EchoVerdict.class);
        if (!Arrays.equals(mapper.writeValueAsBytes(verdict), answer)) {
            return Response.status(Response.Status.CONFLICT).build();
        }
        verdicts.put(name, verdict);
        bytes.put(name, answer);
        return Response.noContent().build();
    }

    /** Jackson in, Jackson out. */
    @POST
    @NonBlocking
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public EchoVerdict echo(@PathParam("name") String name, EchoRequest request) {
        if (request.rulebook() == null) {
            throw new NotFoundException();
        }
        return found(verdicts.get(name));
    }

    /** Bytes in, bytes out. */
    @POST
    @NonBlocking
    @Path("/bytes/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] bytes(@PathParam("name") String name, byte[] request) {
        if (request.length == 0) {
            throw new NotFoundException();
        }
        return found(bytes.get(name));
    }

    private static <T> T found(@Nullable T answer) {
        if (answer == null) {
            throw new NotFoundException();
        }
        return answer;
    }
}
