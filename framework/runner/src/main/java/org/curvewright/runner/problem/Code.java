package org.curvewright.runner.problem;

/** The codes of problems. A plugin may add codes of its own through {@link org.curvewright.spi.Problem}. */
public enum Code {
    SYNTAX("the text is not YAML (or JSON); the position is where reading stopped"),
    SEVERAL_DOCUMENTS("a file holds one experiment; a line '---' starts a second document"),
    DUPLICATE_KEY("a key stands twice in one mapping, so one of the two values would be lost in silence"),
    ALIAS_NOT_ALLOWED(
            "anchors (&), aliases (*) and merge keys (<<) are refused; say shared settings once under defaults"),
    TAG_NOT_ALLOWED("YAML tags (!…) are refused; a value is what it looks like"),
    NOT_FINITE("NaN and infinities are refused; leave out what is missing"),
    UNKNOWN_KEY("a key has no meaning where it stands, most often because it is misspelt"),
    MISSING_KEY("a key that has no default was not given"),
    WRONG_TYPE("a value has the wrong type, such as text where a number is expected"),
    BAD_VALUE("a value has the right type but lies outside what is allowed"),
    UNKNOWN_ID("no installed plugin offers anything of this kind under this id; 'list' shows what there is"),
    UNKNOWN_NAME("a name refers to an entry of data, fits or analyses that the experiment does not have"),
    UNKNOWN_PATH("a --set argument leads to something that the experiment does not have"),
    DUPLICATE_AS("two things in one list have the same name; tell them apart with 'as', since addresses carry it"),
    DUPLICATE_PLUGIN_ID("two plugins offer the same id for the same kind, or have the same name"),
    BROKEN_PLUGIN("a plugin's jar cannot be read or its classes cannot be loaded"),
    MISSING_FILE("a file or folder does not exist or cannot be read"),
    MISSING_COLUMN("a table lacks a column that a fit needs"),
    NOT_A_NUMBER("a cell of a numeric column is not a finite number"),
    BAD_CELL("a cell holds a number outside what its column may hold, such as a model size of zero"),
    TOO_FEW_OBSERVATIONS("a fit has fewer observations than parameters"),
    EMPTY_SPLIT("a split leaves no observations to train on or none to test on"),
    MEASURE_MISMATCH("two measures of different units or conventions are mixed; acknowledge it by this code if meant"),
    NEWER_SCHEMA("a document was written by a newer version of the program"),
    UNKNOWN_ADDRESS("a document has no finding at this address"),
    PATH_LEAVES_FOLDER("an output path leads out of its folder"),
    UNWRITABLE_OUTPUT("the output folder cannot be written to"),
    NOT_SUPPORTED("a reserved key is not supported by this version");

    private final String explanation;

    Code(String explanation) {
        this.explanation = explanation;
    }

    /** One sentence for {@code explain}. */
    public String explanation() {
        return explanation;
    }
}
