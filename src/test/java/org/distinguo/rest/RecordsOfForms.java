package org.distinguo.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Records as systems write them, of one person, of several, and with values in objects. In a record {@code @A} and {@code @B} stand for
 * two fields of the form, {@code 'a1'} and {@code 'a2'} for two different answers to the first, {@code 'b'} for one to the second, and
 * {@code ZEBEDEE} for what may never be told again.
 */
final class RecordsOfForms {

    static final String NO_NOTE = "";
    static final String NOTHING_KNOWN = "The form has none of the fields of this record.";
    private static final String ENTRIES = "Several entries of a list have fields of the form.";
    private static final String GROUPS = "Several groups have the same field of the form.";
    static final String IN_NAME = "The name is that of a field of the form with a path or a number in it.";

    /** How the notes begin, by the words of the rows below. */
    private static final Map<String, String> NOTES = Map.of("-", NO_NOTE, "ENTRIES", ENTRIES, "GROUPS", GROUPS);

    /** A record; how often it has the first field, how many members are none of the form, and how the note begins. */
    record Read(String record, int occurrences, int unknown, String note) {}

    /** One record, whatever stands around its fields. Both of them come into the facts. */
    static final List<Read> ORDINARY = read("""
            1 0 -       {'@A':'a1','@B':'b'}
            1 0 -       {'@A':['a1'],'@B':[['b']]}
            1 0 -       {'@A':[[['a1']]],'@B':[null,'b',[]]}
            1 1 -       {'data':{'@A':'a1','@B':'b'},'ZEBEDEE':'ZEBEDEE'}
            1 0 -       {'section1':{'@A':'a1'},'section2':{'@B':'b'}}
            1 0 -       {'section1/@A':'a1','section2/@B':'b'}
            1 1 -       {'g/h/@A':'a1','g/h/@B':'b','g/ZEBEDEE':'ZEBEDEE'}
            1 0 -       {'g':{'h':{'@A':'a1'}},'g/h/@B':'b'}
            1 0 -       {'g[1]/@A':'a1','g[1]/@B':'b'}
            1 0 -       {'people':[{'@A':'a1','@B':'b'}]}
            1 0 -       {'people':[{'@A':'a1'}],'@B':'b'}
            1 0 -       {'people':{'ZEBEDEE':{'@A':'a1','@B':'b'}}}
            1 0 -       {'people':{'0':{'@A':'a1','@B':'b'}}}
            1 1 -       {'0':{'@A':'a1'},'meta':{'@B':'b','ZEBEDEE':1}}
            1 2 -       {'a':{'ZEBEDEE':1,'@A':'a1'},'d':{'ZEBEDEE':2,'@B':'b'}}
            1 0 -       {'@A':{'@A':'a1'},'@B':'b'}
            1 0 -       {'@A/@A':'a1','@B':'b'}
            1 0 -       {'@A':{'g':[{'@A':'a1'}]},'@B/x/@B':'b'}
            1 1 -       {'list':['ZEBEDEE'],'@A':'a1','@B':'b','no':[{}],'none':{}}
            # several places, and still one case: the note tells
            2 0 GROUPS  {'@A':'a1','p':{'@A':'a1'},'@B':'b'}
            2 0 GROUPS  {'ZEBEDEE':{'@A':'a1','@B':'b'},'p2':{'@A':'a1'}}
            2 0 GROUPS  {'p1':{'@A':'a1','@B':null},'p2':{'@A':null,'@B':'b'}}
            2 0 GROUPS  {'p1/@A':'a1','p1/@B':'','p2/@A':'','p2/@B':'b'}
            2 0 ENTRIES {'@B':'b','p':[{'@A':'a1'},{'@A':'a1'}]}
            2 0 ENTRIES {'@B':'b','p':{'0':{'@A':'a1'},'1':{'@A':'a1'}}}
            2 0 ENTRIES {'@B':'b','p/0/@A':'a1','p/1/@A':'a1'}
            2 0 ENTRIES {'@B':'b','p[1]/@A':'a1','p[2]/@A':'a1'}
            """);

    /** A list of choices with a column for each choice beside the answer, as exports of XLSForms have them. */
    static final List<Read> SPELT_OUT = read("""
            1 2 -       {'@A':'a1','@A/a1':'1','@A/a2':'0','@B':'b'}
            1 1 -       {'g/@A':'a1','g/@A/a1':1,'@B':'b'}
            """);

    /** Different answers to the first field in several places, beside the second field: the first one is left open, and the note tells. */
    static final List<Read> CONTESTED = read("""
            2 0 GROUPS  {'@A':'a1','partner':{'@A':'a2'},'@B':'b'}
            2 0 GROUPS  {'@B':'b','victims':{'ZEBEDEE':{'@A':'a1'},'d':{'@A':'a2'}}}
            2 0 GROUPS  {'meta':{'@B':'b'},'p1':{'@A':'a1'},'p2':{'@A':'a2'}}
            2 0 GROUPS  {'meta/@B':'b','victims/x/@A':'a1','victims/y/@A':'a2'}
            2 0 ENTRIES {'@A':'a1','work':[{'@A':'a2'},{'@B':'b'}]}
            3 0 ENTRIES {'@B':'b','x':[{'@A':'a1'},{'@A':'a1'}],'y':[{'@A':'a2'}]}
            3 0 ENTRIES {'@B':'b','x':[{'@A':'a1','partner':{'@A':'a2'}},{'@A':'a1'}]}
            1 0 -       {'@A':['a1','a2'],'@B':'b'}
            1 0 -       {'@A':[['a1'],['a2']],'@B':'b'}
            """);

    /** Different answers to the first field in entries of one list, beside the second field: read fact by fact, and the note tells. */
    static final List<Read> REPEATED = read("""
            2 0 ENTRIES {'@B':'b','work':[{'@A':'a1'},{'@A':'a2'}]}
            2 0 ENTRIES {'@B':'b','work/0/@A':'a1','work/1/@A':'a2'}
            2 0 ENTRIES {'@B':'b','work[1]/@A':'a2','work[2]/@A':'a1'}
            3 0 ENTRIES {'@B':'b','work':[{'x':[{'@A':'a2'},{'@A':'a2'}]},{'x':[{'@A':'a1'}]}]}
            """);

    /** The first field holds an object in the place of a value. */
    static final List<Read> IN_OBJECTS = read("""
            1 1 -       {'@A':{'value':'a1'},'@B':'b'}
            1 2 -       {'@A':{'code':'a1','label':'ZEBEDEE'},'@B':'b'}
            1 3 -       {'@A':{'coding':[{'system':'ZEBEDEE','code':'a1'}],'text':'ZEBEDEE'},'@B':'b'}
            1 1 -       {'@A':[{'value':'a1'}],'@B':'b'}
            1 1 -       {'@A':[[{'value':'a1'}]],'@B':'b'}
            1 1 -       {'@A':['a1',{'value':'a2'}],'@B':'b'}
            1 1 -       {'@A':{'value':{'value':{'ZEBEDEE':'a1'}}},'@B':'b'}
            1 1 -       {'@A':{'ZEBEDEE':true},'@B':'b'}
            1 2 -       {'@A/value':'a1','@A/ZEBEDEE':'ZEBEDEE','@B':'b'}
            1 1 -       {'g/@A/value':'a1','@B':'b'}
            1 2 -       {'@A[1]/value':'a1','@A[2]/value':'a2','@B':'b'}
            1 1 -       {'@A':{'0':'a1'},'@B':'b'}
            1 0 -       {'@A':{'@B':'b'}}
            2 1 GROUPS  {'@A':{'value':'a1'},'g':{'@A':'a2'},'@B':'b'}
            """);

    /** The first field is there and says nothing. */
    static final List<Read> EMPTY = read("""
            1 0 -       {'@A':null,'@B':'b'}
            1 0 -       {'@A':'','@B':'b'}
            1 0 -       {'@A':[],'@B':'b'}
            1 0 -       {'@A':[[],[null,' ']],'@B':'b'}
            1 0 -       {'@A':{},'@B':'b'}
            1 0 -       {'@A':[{}],'@B':'b'}
            1 2 -       {'@A':{'value':null,'ZEBEDEE':''},'@B':'b'}
            0 0 -       {'@B':'b'}
            """);

    /** A row of several people, or a path that is not read: names that are none of the form. */
    static final List<String> NAMES = List.of(
            "victims[0].@A",
            "victims.1.@A",
            "victim_1_@A",
            "victim 12 @A",
            "@A_2",
            "@A[0]",
            "@A.value",
            "ZEBEDEE:@A",
            "p/victims[0].@A",
            "@A|ZEBEDEE",
            "1-@A");

    /** Records of several people, and how many. */
    record Several(String record, int count) {}

    static final List<Several> SEVERAL = """
            2 {'p1':{'@A':'a1','@B':'b'},'p2':{'@A':'a2','@B':'b'}}
            2 {'victims':{'ZEBEDEE':{'@A':'a1','@B':'b'},'c':{'@A':'a2'}}}
            2 {'x':{'victims':{'a':{'g':{'@A':'a1'}},'b':{'h':{'@A':'a2','@B':'b'}}}}}
            3 {'a':{'@A':'a1'},'b':{'@A':'a2'},'c':{'@A':'a1','@B':'b'}}
            2 {'a/@A':'a1','a/@B':'b','b/@A':'a2'}
            2 {'form/victims/a/@A':'a1','form/victims/b/@A':'a2','ZEBEDEE':1}
            2 {'a':{'@A':{'value':'a1'}},'b':{'@A':{'value':'a2'}}}
            2 {'p/0/@A':'a1','p/1/@A':'a2'}
            2 {'p/0/@A':'a1','p/1/@B':'b'}
            3 {'p[1]/@A':'a1','p[2]/@B':'b','p[3]/@A':'a1'}
            2 {'0':{'@A':'a1'},'1':{'@B':'b'}}
            2 {'people':[{'@A':'a1'},{'@A':'a1'}]}
            2 {'x/people':[{'@A':'a1'},{'g':{'@B':'b'}},{'ZEBEDEE':1}]}
            2 {'people':[[{'@A':'a1'}],[{'@B':'b'}]]}
            2 {'h1':{'@A':'a1','people':[{'@B':'b'}]},'h2':{'@A':'a2'}}
            """.lines()
            .map(line -> line.split(" ", 2))
            .map(words -> new Several(words[1], Integer.parseInt(words[0])))
            .toList();

    private RecordsOfForms() {}

    /** One a line: how often it has the first field, how many members are none of the form, what the note is about, the record. */
    private static List<Read> read(String rows) {
        return rows.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +", 4))
                .map(words -> new Read(
                        words[3],
                        Integer.parseInt(words[0]),
                        Integer.parseInt(words[1]),
                        Objects.requireNonNull(NOTES.get(words[2]))))
                .toList();
    }
}
