package org.curvewright.runner.problem;

/** The codes of problems. A plugin may add codes of its own through {@link org.curvewright.spi.Problem}. */
public enum Code {
    SYNTAX(
            "the text is not YAML (or JSON); the position is where reading stopped",
            "look at the line and the one above it: an open quote or bracket, a tab, a missing space after ':'"),
    SEVERAL_DOCUMENTS(
            "a file holds one experiment; a line '---' starts a second document",
            "put the second one into its own file"),
    DUPLICATE_KEY(
            "a key stands twice in one mapping, so one of the two values would be lost in silence",
            "delete one of them"),
    ALIAS_NOT_ALLOWED(
            "anchors (&), aliases (*) and merge keys (<<) are refused, since what they repeat is hard to see",
            "say shared settings once under defaults"),
    TAG_NOT_ALLOWED("YAML tags (!…) are refused; a value is what it looks like", "leave the tag out"),
    NOT_FINITE("NaN and infinities are refused", "leave out what is missing"),
    UNKNOWN_KEY(
            "a key has no meaning where it stands, most often because it is misspelt",
            "take one of the keys that the message lists"),
    MISSING_KEY("a key that has no default was not given", "add it; 'describe' shows the keys of a thing"),
    WRONG_TYPE(
            "a value has the wrong type, such as text where a number is expected",
            "mend the value; quotes make text of anything"),
    BAD_VALUE("a value has the right type but lies outside what is allowed", "take a value that the message allows"),
    UNKNOWN_ID(
            "no installed plugin offers anything of this kind under this id",
            "'list' shows what there is; --plugins names a folder of further jars"),
    UNKNOWN_NAME(
            "a name refers to an entry of data, fits or analyses that the experiment does not have",
            "take one of the names that the message lists"),
    UNKNOWN_PATH(
            "a --set argument or a sweep leads to something that the experiment does not have",
            "write the path as the problem messages do, such as fits.loss.formulations[0].use"),
    DUPLICATE_AS(
            "two things in one list have the same name, and addresses carry it",
            "leave one of them out where they are the same; else name one, such as { use: kaplan, as: kaplan-free, with: … }"),
    DUPLICATE_PLUGIN_ID(
            "two plugins offer the same id for the same kind, or have the same name", "remove one of the two jars"),
    BROKEN_PLUGIN(
            "a plugin's jar cannot be read or its classes cannot be loaded",
            "build it against this version, or take it out of the plugin folder"),
    MISSING_FILE(
            "a file or folder does not exist or cannot be read",
            "look at the path in the message: one that is not absolute starts at the folder of the configuration, not at where the command is run"),
    MISSING_COLUMN(
            "a table lacks a column that a fit needs",
            "map the law's name to the column of your file, such as columns: { N: n_params, D: train_tokens } in the data entry; the message lists"
                    + " the columns there are"),
    RESPONSE_AS_COVARIATE(
            "a law would explain the response by itself, under its own or another name",
            "name a column that says something else; a loss may explain an accuracy"),
    NOT_A_NUMBER(
            "a cell of a numeric column is not a finite number",
            "mend the cell, or leave it empty where the value is missing; only the fits of its response and group FAIL where"
                    + " the law can be fitted to others of the section, or, with share, where the study has another fit"),
    BAD_CELL(
            "a cell holds a number outside what its column may hold, such as a model size of zero",
            "mend the cell or exclude its row with where; only the fits of its response and group FAIL where the law can be"
                    + " fitted to others of the section, or, with share, where the study has another fit"),
    TAKEN_SYMBOL(
            "a parameter has the name of another finding of its fit, so that both would have one address",
            "give the parameter another name in the law's expression, such as level for n or score for rss"),
    TOO_FEW_OBSERVATIONS(
            "a fit has fewer observations than parameters",
            "take a law with fewer parameters (kaplan instead of chinchilla), or fix one, such as parameters: { L_inf: { fix: 1.7 } }; only"
                    + " the fits of responses and groups that are too short FAIL where the law can be fitted to others of the section"),
    UNFIT_ESTIMATOR(
            "an estimator cannot fit this law to these observations, such as hundreds of groups that share a parameter"
                    + " by an objective that is searched all at once",
            "take an estimator that the message names, or fit the groups apart, without share"),
    EMPTY_SPLIT(
            "a split leaves no observations to train on or none to test on",
            "move the cut into the data, such as train-smallest: 4 of 7 runs"),
    MEASURE_MISMATCH(
            "two measures of different units or conventions are mixed, such as acc with acc_norm or total with"
                    + " non-embedding parameters",
            "compare like with like; where it is meant, say so: acknowledge: [{ code: MEASURE_MISMATCH, because: the paper does }]"),
    NEWER_SCHEMA(
            "a document was written by a newer version of the program", "read it with that version or a later one"),
    UNKNOWN_ADDRESS(
            "a document has no finding at this address, or no finding of an experiment can have it",
            "'get' without an address prints all of them; in an experiment take what the message lists"),
    PATH_LEAVES_FOLDER("an output path leads out of its folder", "take a path inside the output folder"),
    UNWRITABLE_OUTPUT(
            "the output folder cannot be written to",
            "name a folder that you may write to, such as --out mine/results, or mend the permissions (ls -ld FOLDER)"),
    BUSY_OUTPUT("another run is writing to the output folder", "wait for it to end, or name another folder with --out"),
    CACHE_TROUBLE(
            "a stored outcome of an earlier run is damaged or cannot be read, and was computed again, or the cache took none or"
                    + " not all of what this run computed; results are as they would be without it",
            "where it happens again look at the disk; --cache names another folder, --no-cache does without"),
    DAMAGED_STORE(
            "a file of findings that a document points to is missing or is not the one that was written with it, or a file lies"
                    + " beside these that the document does not name",
            "run the experiment again, which also removes such files by their names 00000.csv, 00001.csv, …; what the cache"
                    + " holds is not computed again"),
    NO_CACHE(
            "no folder of finished tasks is known, since the program was started without its launcher or CURVEWRIGHT_CACHE"
                    + " is off",
            "name one with --cache"),
    NOTHING_TO_PRUNE("'cache prune' was not told what to remove", "say it with --unused-for 30d, --keep 2GB, or --all"),
    DIFFERENT_PROGRAM(
            "a JVM that was to do tasks has, by its digest, another program or another plugin than the one that planned them",
            "put the same distribution and the same dropped-in jars on every machine"),
    NO_ITEMS(
            "a run has no item of a kind that others have, so it has no score",
            "leave the run out, such as where: { model: { not: name } } in the data entry, or score the missing items");

    private final String explanation;
    private final String remedy;

    Code(String explanation, String remedy) {
        this.explanation = explanation;
        this.remedy = remedy;
    }

    /** One sentence for {@code explain}. */
    public String explanation() {
        return explanation;
    }

    /** What the user can do. */
    public String remedy() {
        return remedy;
    }
}
