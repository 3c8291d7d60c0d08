package org.distinguo.rest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send, byte by byte. */
public final class RawHttp {

    private static final int STATUS_LENGTH = "HTTP/1.1 200".length();
    private static final int PATIENCE_MILLISECONDS = 20_000;

    private RawHttp() {}

    /** Sends the bytes as they are, and reads no more than the status of the answer; the connection may stay open. */
    public static int statusOf(URI service, String request) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String begin = new String(socket.getInputStream().readNBytes(STATUS_LENGTH), StandardCharsets.US_ASCII);
            return Integer.parseInt(begin.substring(begin.indexOf(' ') + 1));
        }
    }

    /** Sends the bytes as they are, and reads until the service closes the connection. */
    public static String send(URI service, String request) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
