package org.distinguo.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of a record while somebody reads it, in whatever language it is written. The record itself is open from the
 * beginning. A name may have a path before it, with a slash between two groups and the number of a repeated group behind its name
 * ({@code section/visits[2]/age}). Used for one record, by one thread.
 */
public final class RecordFields {

    private static final Pattern REPEATED = Pattern.compile("(.+)\\[([0-9]++)]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The name of an entry of a list: it has none. */
    private static final String NO_NAME = "";

    private final List<SourceField> fields = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Named, RecordGroup> named = new HashMap<>();
    private final Map<Place, Integer> places = new HashMap<>();
    private int groups;

    /** A group by its name and what it stands in. */
    private record Named(@Nullable RecordGroup around, String name) {}

    /** Where a group stands, whatever the entries of lists around it: by its name, and by the number of the place around it. */
    private record Place(int around, String name) {}

    /** An object or a list that is being read. */
    private static final class Open {
        private final @Nullable RecordGroup group;
        private final @Nullable OpenList list;

        /** Whether it is the list itself, and no list within it. */
        private final boolean isWholeList;

        /** How many values the list had when this began. */
        private final int valuesBefore;

        Open(@Nullable RecordGroup group, @Nullable OpenList list, boolean isWholeList) {
            this.group = group;
            this.list = list;
            this.isWholeList = isWholeList;
            this.valuesBefore = list == null ? 0 : list.values.size();
        }
    }

    /** A list that has a name; a list within it has its values there. */
    private static final class OpenList {
        private final @Nullable RecordGroup around;
        private final String name;
        private final RecordGroup group;
        private final List<String> values = new ArrayList<>();
        private boolean hasGroups;

        /** Whether an item of it is empty. */
        private boolean hasGaps;

        OpenList(@Nullable RecordGroup around, String name, RecordGroup group) {
            this.around = around;
            this.name = name;
            this.group = group;
        }
    }

    /** Begins with nothing read. */
    public RecordFields() {
        open.push(new Open(null, null, false));
    }

    /**
     * An object begins as the value of a member.
     *
     * @param name the member's name
     */
    public void beginObject(String name) {
        open.push(new Open(group(open.element().group, name, true), null, false));
    }

    /** An object begins in a list. */
    public void beginObject() {
        OpenList list = list();
        list.hasGroups = true;
        open.push(new Open(entry(), null, false));
    }

    /**
     * A list begins as the value of a member.
     *
     * @param name the member's name
     */
    public void beginList(String name) {
        @Nullable RecordGroup around = around(name);
        RecordGroup group = newGroup(around, withoutPath(name), false);
        open.push(new Open(group, new OpenList(around, withoutPath(name), group), true));
    }

    /** A list begins in a list. */
    public void beginList() {
        open.push(new Open(entry(), list(), false));
    }

    /** What began last, and did not end so far, ends. */
    public void end() {
        Open ended = open.pop();
        OpenList list = ended.list;
        if (list != null && ended.isWholeList) {
            @Nullable RecordGroup holds = list.hasGroups ? list.group : null;
            fields.add(new SourceField(
                    list.name,
                    list.values,
                    Optional.ofNullable(list.around),
                    Optional.ofNullable(holds),
                    true,
                    list.hasGaps));
        } else if (list != null) {
            list.hasGaps |= list.values.size() == ended.valuesBefore;
        }
    }

    /**
     * A member that is neither an object nor a list.
     *
     * @param name the member's name
     * @param value its value as a text; null where there is none
     */
    public void value(String name, @Nullable String value) {
        add(withoutPath(name), value == null ? List.of() : List.of(value), around(name), null, true);
    }

    /**
     * An item of a list that is neither an object nor a list.
     *
     * @param value its value as a text; null where there is none
     */
    public void item(@Nullable String value) {
        entry();
        OpenList list = list();
        if (value == null || value.isBlank()) {
            list.hasGaps = true;
        } else {
            list.values.add(value);
        }
    }

    /**
     * The fields that were read.
     *
     * @return members in order of the record, those that are lists where the list ends
     */
    public List<SourceField> fields() {
        return List.copyOf(fields);
    }

    private void add(
            String name,
            List<String> values,
            @Nullable RecordGroup around,
            @Nullable RecordGroup holds,
            boolean isMember) {
        fields.add(new SourceField(
                name, values, Optional.ofNullable(around), Optional.ofNullable(holds), isMember, false));
    }

    private OpenList list() {
        OpenList list = open.element().list;
        if (list == null) {
            throw new IllegalStateException("no list is open");
        }
        return list;
    }

    /** An entry of the list that is open: also one in which nothing stands. */
    private RecordGroup entry() {
        @Nullable RecordGroup around = open.element().group;
        RecordGroup entry = newGroup(around, NO_NAME, true);
        add(NO_NAME, List.of(), around, entry, false);
        return entry;
    }

    private RecordGroup newGroup(@Nullable RecordGroup around, String name, boolean numbered) {
        var place = new Place(around == null ? -1 : around.place(), numbered ? NO_NAME : name);
        int number = places.computeIfAbsent(place, key -> places.size());
        return new RecordGroup(around, numbered, groups++, number);
    }

    /** The group that a member of what is being read stands in, at the end of the path before its name. */
    private @Nullable RecordGroup around(String name) {
        int end = name.lastIndexOf('/');
        @Nullable RecordGroup within = open.element().group;
        return end < 0 ? within : group(within, name.substring(0, end), false);
    }

    private static String withoutPath(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The group at the end of a path, which is a member itself or stands only before the name of one. */
    private RecordGroup group(@Nullable RecordGroup around, String path, boolean isMember) {
        @Nullable RecordGroup group = around;
        String[] names = path.split("/", -1);
        for (int place = 0; place < names.length; place++) {
            boolean isItself = isMember && place == names.length - 1;
            Matcher repeated = REPEATED.matcher(names[place]);
            group = repeated.matches()
                    ? named(named(group, repeated.group(1), false), repeated.group(2), isItself)
                    : named(group, names[place], isItself);
        }
        return Objects.requireNonNull(group, "a path has one name at least");
    }

    private RecordGroup named(@Nullable RecordGroup around, String name, boolean isMember) {
        var key = new Named(around, name);
        RecordGroup known = named.get(key);
        if (known != null) {
            return known;
        }
        RecordGroup group = newGroup(around, name, NUMBER.matcher(name).matches());
        named.put(key, group);
        add(name, List.of(), around, group, isMember);
        return group;
    }
}
