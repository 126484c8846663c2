package org.curvewright.plugins.reports.figures;

import java.util.List;

/** What tells addresses apart: {@code tasks/piqa/picture} and {@code tasks/lambada/picture} are piqa and lambada. */
final class Distinctive {

    private Distinctive() {}

    /** Without the steps that all begin and end with; one alone is written whole, but for the last step {@code picture}. */
    static List<String> of(List<String> addresses) {
        List<List<String>> steps = addresses.stream()
                .map(address -> List.of(address.split("/", -1)))
                .toList();
        int shortest = steps.stream().mapToInt(List::size).min().orElse(0);
        int begin = 0;
        while (addresses.size() > 1 && begin < shortest - 1 && same(steps, begin, false)) {
            begin++;
        }
        int end = addresses.size() == 1 && shortest > 1 && addresses.get(0).endsWith("/picture") ? 1 : 0;
        while (addresses.size() > 1 && end < shortest - 1 - begin && same(steps, end, true)) {
            end++;
        }
        int from = begin;
        int to = end;
        return steps.stream()
                .map(each -> String.join(", ", each.subList(from, each.size() - to)))
                .toList();
    }

    private static boolean same(List<List<String>> steps, int at, boolean fromTheEnd) {
        return steps.stream()
                        .map(each -> each.get(fromTheEnd ? each.size() - 1 - at : at))
                        .distinct()
                        .count()
                == 1;
    }
}
