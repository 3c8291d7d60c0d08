package org.distinguo.attack;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One connection of HTTP/1.1, byte by byte: a client library would not send what an attacker sends. */
final class Wire implements AutoCloseable {

    private static final int CONNECT_MILLISECONDS = 5_000;

    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /** An answer. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean isProblem() {
            return headers.getOrDefault("content-type", "").startsWith("application/problem+json");
        }

        boolean closes() {
            return headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        }
    }

    /**
     * Connects from an address of the loopback range, which stands for a caller.
     *
     * @param from such as {@code 127.0.0.2}
     */
    static Wire open(int port, int timeoutMilliseconds, String from) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(timeoutMilliseconds);
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLISECONDS);
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    static Wire open(int port, int timeoutMilliseconds) throws IOException {
        return open(port, timeoutMilliseconds, "127.0.0.1");
    }

    /** A request with all its headers. */
    static byte[] request(String method, String path, String body) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
        if (!body.isEmpty()) {
            head += "Content-Type: application/json\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                    + "\r\n";
        }
        return (head + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    Answer ask(byte[] request) throws IOException {
        send(request);
        return read(false);
    }

    /**
     * Reads one answer.
     *
     * @param head whether it answers HEAD, and has no body
     */
    Answer read(boolean head) throws IOException {
        String line = line();
        while (line.startsWith("HTTP/1.1 100")) {
            line(); // the empty line after it
            line = line();
        }
        if (!line.startsWith("HTTP/1.")) {
            throw new IOException("no status line: " + line);
        }
        int status = Integer.parseInt(line.substring(9, 12));
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        boolean empty = head || status == 204 || status == 304;
        if (!empty && headers.containsKey("transfer-encoding")) {
            return new Answer(status, headers, chunks());
        }
        String length = headers.get("content-length");
        if (empty || length == null) {
            return new Answer(status, headers, new byte[0]);
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new EOFException("the body is cut off");
        }
        return new Answer(status, headers, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            body.writeBytes(in.readNBytes(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
