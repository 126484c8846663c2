package org.curvewright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.document.Addresses;
import org.curvewright.runner.document.FindingText;
import org.curvewright.runner.json.RecordJson;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads findings from a document. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = "Prints one finding of a document as JSON, or all addresses, each with a tab and its value.")
final class GetCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(index = "0", paramLabel = "RESULT", description = "A result.json, or the folder that holds it.")
    private Path result = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = "Which finding; all when left out.")
    private @Nullable String address;

    @Option(names = "--value", description = "Only the bare value; empty where the finding has none.")
    private boolean value;

    GetCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        ResultDocument document = Curvewright.read(result);
        Addresses addresses = new Addresses(document.findings());
        if (address == null) {
            addresses.all().forEach(each -> face.terminal().out().println(line(each, addresses)));
            return ExitCode.WELL;
        }
        String wanted = address;
        Optional<Finding> known = addresses.find(wanted);
        if (known.isEmpty()) {
            known = face.open(environmental).stored(result, document, wanted);
        }
        Finding finding = known.isPresent() ? known.get() : refuse(document, addresses, wanted);
        face.terminal().out().print(value ? FindingText.value(finding) + "\n" : RecordJson.write(finding));
        return ExitCode.WELL;
    }

    private Finding refuse(ResultDocument document, Addresses addresses, String wanted) throws Refused {
        List<String> all = new ArrayList<>(addresses.all());
        List<String> stored = face.open(environmental).storedLike(result, document, wanted);
        all.addAll(stored);
        throw new Refused("UNKNOWN_ADDRESS: no finding at '" + wanted + "'" + below(wanted, all)
                + "; without an address 'get' prints all of "
                + (stored.isEmpty()
                        ? "them"
                        : "those in the document; fits/<fit>/store lists the files of the others"));
    }

    private static String line(String address, Addresses addresses) {
        return address
                + addresses
                        .find(address)
                        .map(finding -> "\t" + FindingText.line(finding))
                        .orElse("");
    }

    /** How a beginning of addresses goes on, or else what was most likely meant. */
    private static String below(String wanted, List<String> all) {
        List<String> next = all.stream()
                .filter(known -> known.startsWith(wanted + "/"))
                .map(known -> known.substring(wanted.length() + 1).split("/", 2)[0])
                .distinct()
                .toList();
        return next.isEmpty() ? DidYouMean.hint(wanted, all) : "; it goes on" + DidYouMean.list(next);
    }
}
