package org.distinguo.runtime.kept;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A heap dump in the HPROF binary format, as HotSpot writes it (the format is told in {@code hprof_b_spec.h} of the JDK). It
 * is read for one thing only: which arrays of bytes or characters have a text in them, and who holds these arrays.
 */
final class HeapDump {

    /** What a dump says of an object: who refers to it, and through what. */
    record Reference(long holder, String through) {}

    private static final int STRING = 0x01;
    private static final int LOAD_CLASS = 0x02;
    private static final int DUMP = 0x0C;
    private static final int DUMP_SEGMENT = 0x1C;
    private static final int OBJECT = 2;
    private static final int CHARACTER = 5;
    private static final int BYTE = 8;
    private static final int ID = 8;

    /** The lengths of the values of each type, by the format's number of the type. */
    private static final int[] LENGTHS = {0, 0, ID, 0, 1, 2, 4, 8, 1, 2, 4, 8};

    /** How long the record of each kind of root is. */
    private static final Map<Integer, Integer> ROOTS = Map.of(
            0xFF, ID, 0x01, 2 * ID, 0x02, ID + 8, 0x03, ID + 8, 0x04, ID + 4, 0x05, ID, 0x06, ID + 4, 0x07, ID, 0x08,
            ID + 8);

    private record Field(String name, int type) {}

    private record Layout(long parent, List<Field> fields) {}

    private final ByteBuffer dump;
    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, String> classes = new HashMap<>();
    private final Map<Long, Layout> layouts = new HashMap<>();

    private HeapDump(ByteBuffer dump) {
        this.dump = dump;
    }

    /** Opens a dump of less than 2 GiB. */
    static HeapDump open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            var dump = new HeapDump(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            dump.readNames();
            return dump;
        }
    }

    /** The names of classes, methods and fields that have a text in them, letter case ignored. */
    List<String> names(String text) {
        return texts.values().stream()
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains(text))
                .toList();
    }

    /**
     * The arrays of bytes and characters that have a text in them, in one byte or in two for each letter.
     *
     * @param text small letters and digits; the letter case of what is found is ignored
     * @return the contents around the text, by the array's id
     */
    Map<Long, String> arrays(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        Map<Long, String> found = new LinkedHashMap<>();
        scan(new Visitor() {
            @Override
            public void primitives(long id, int type, int start, int length) {
                if (type == BYTE || type == CHARACTER) {
                    int at = find(wanted, start, length);
                    if (at >= 0) {
                        found.put(id, shown(Math.max(start, at - 40), Math.min(start + length, at + 120)));
                    }
                }
            }
        });
        return found;
    }

    /** Who refers to each of the objects, by its id; a root of the heap is told as the holder 0. */
    Map<Long, List<Reference>> holders(Set<Long> objects) {
        Map<Long, List<Reference>> found = new HashMap<>();
        scan(new Visitor() {
            @Override
            public void reference(long holder, String through, long target) {
                if (objects.contains(target)) {
                    found.computeIfAbsent(target, id -> new ArrayList<>()).add(new Reference(holder, through));
                }
            }
        });
        return found;
    }

    /** What is called for each object. */
    @SuppressWarnings("UnusedVariable") // who is not interested in one kind does nothing with it
    private interface Visitor {
        default void primitives(long id, int type, int start, int length) {}

        default void reference(long holder, String through, long target) {}
    }

    private void readNames() {
        Map<Long, Long> nameOfClass = new HashMap<>();
        records((tag, start, length) -> {
            if (tag == STRING) {
                texts.put(dump.getLong(start), text(start + ID, length - ID));
            } else if (tag == LOAD_CLASS) {
                nameOfClass.put(dump.getLong(start + 4), dump.getLong(start + 4 + ID + 4));
            }
        });
        nameOfClass.forEach(
                (id, name) -> classes.put(id, texts.getOrDefault(name, "?").replace('/', '.')));
        scan(new Visitor() {});
    }

    private interface RecordReader {
        void read(int tag, int start, int length);
    }

    private void records(RecordReader reader) {
        int at = 0;
        while (dump.get(at) != 0) {
            at++;
        }
        at++;
        if (dump.getInt(at) != ID) {
            throw new IllegalStateException("ids of " + dump.getInt(at) + " bytes");
        }
        at += 4 + 8;
        while (at < dump.limit()) {
            int tag = dump.get(at) & 0xFF;
            int length = dump.getInt(at + 5);
            int start = at + 9;
            reader.read(tag, start, length);
            at = start + length;
        }
    }

    private void scan(Visitor visitor) {
        records((tag, start, length) -> {
            if (tag == DUMP || tag == DUMP_SEGMENT) {
                int at = start;
                while (at < start + length) {
                    at = object(at, visitor);
                }
            }
        });
    }

    /** Reads one object or root, and returns where the next begins. */
    private int object(int start, Visitor visitor) {
        int kind = dump.get(start) & 0xFF;
        int at = start + 1;
        Integer root = ROOTS.get(kind);
        if (root != null) {
            visitor.reference(0, "a root", dump.getLong(at));
            return at + root;
        }
        return switch (kind) {
            case 0x20 -> classDump(at, visitor);
            case 0x21 -> instance(at, visitor);
            case 0x22 -> {
                int length = dump.getInt(at + ID + 4);
                int first = at + ID + 8 + ID;
                String through = name(dump.getLong(at + ID + 8)) + "[]";
                references(
                        length,
                        index -> visitor.reference(dump.getLong(at), through, dump.getLong(first + index * ID)));
                yield first + length * ID;
            }
            case 0x23 -> {
                int type = dump.get(at + ID + 8);
                int length = dump.getInt(at + ID + 4) * LENGTHS[type];
                visitor.primitives(dump.getLong(at), type, at + ID + 9, length);
                yield at + ID + 9 + length;
            }
            default -> throw new IllegalStateException("a record of kind " + kind);
        };
    }

    private static void references(int length, IntConsumer reader) {
        for (int index = 0; index < length; index++) {
            reader.accept(index);
        }
    }

    private int classDump(int start, Visitor visitor) {
        long id = dump.getLong(start);
        long parent = dump.getLong(start + ID + 4);
        int at = start + ID + 4 + 6 * ID + 4;
        int constants = dump.getShort(at) & 0xFFFF;
        at += 2;
        for (int index = 0; index < constants; index++) {
            at += 3 + LENGTHS[dump.get(at + 2)];
        }
        int statics = dump.getShort(at) & 0xFFFF;
        at += 2;
        for (int index = 0; index < statics; index++) {
            int type = dump.get(at + ID);
            if (type == OBJECT) {
                visitor.reference(
                        id, "static " + name(id) + "." + texts.get(dump.getLong(at)), dump.getLong(at + ID + 1));
            }
            at += ID + 1 + LENGTHS[type];
        }
        int fields = dump.getShort(at) & 0xFFFF;
        at += 2;
        List<Field> layout = new ArrayList<>();
        for (int index = 0; index < fields; index++) {
            layout.add(new Field(texts.getOrDefault(dump.getLong(at), "?"), dump.get(at + ID)));
            at += ID + 1;
        }
        layouts.putIfAbsent(id, new Layout(parent, layout));
        return at;
    }

    private int instance(int start, Visitor visitor) {
        long id = dump.getLong(start);
        long type = dump.getLong(start + ID + 4);
        int length = dump.getInt(start + 2 * ID + 4);
        int at = start + 2 * ID + 8;
        int end = at + length;
        long owner = type;
        Layout layout = layouts.get(owner);
        while (layout != null) {
            for (Field field : layout.fields()) {
                if (field.type() == OBJECT) {
                    visitor.reference(id, name(type) + "." + field.name(), dump.getLong(at));
                }
                at += LENGTHS[field.type()];
            }
            layout = layouts.get(layout.parent());
        }
        return end;
    }

    private String name(long type) {
        return classes.getOrDefault(type, "?");
    }

    private String text(int start, int length) {
        byte[] bytes = new byte[length];
        dump.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Where the text begins, in one byte or in two for each letter, or -1. */
    private int find(byte[] wanted, int start, int length) {
        for (int at = start; at + wanted.length <= start + length; at++) {
            if (isAt(wanted, at, 1) || ((at + 2 * wanted.length <= start + length) && isAt(wanted, at, 2))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] wanted, int at, int step) {
        for (int index = 0; index < wanted.length; index++) {
            byte letter = dump.get(at + index * step);
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != wanted[index]) {
                return false;
            }
        }
        return true;
    }

    private String shown(int start, int end) {
        return text(start, end - start).replaceAll("[^\\x20-\\x7e]", ".");
    }
}
