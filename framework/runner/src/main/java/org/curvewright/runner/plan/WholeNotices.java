package org.curvewright.runner.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Table;

/** One notice of the whole table in place of one of each group, of which a study may have thousands. */
final class WholeNotices {

    private final Table table;
    private final RoleColumns roles;
    private final Map<List<String>, List<Notice>> known = new HashMap<>();

    WholeNotices(Table table, RoleColumns roles) {
        this.table = table;
        this.roles = roles;
    }

    List<FitPlan> of(List<FitPlan> plans) {
        return plans.stream()
                .map(plan ->
                        plan.key().group().isEmpty() || plan.notices().isEmpty() ? plan : plan.telling(notices(plan)))
                .toList();
    }

    private List<Notice> notices(FitPlan plan) {
        return known.computeIfAbsent(List.of(plan.key().response(), plan.key().formulation()), law -> whole(plan));
    }

    private List<Notice> whole(FitPlan plan) {
        boolean sparing =
                plan.notices().stream().anyMatch(notice -> notice.code().equals(EmptyCells.OF_ROLE));
        DatasetBuilder builder = new DatasetBuilder(table, Optional.of(table), sparing);
        builder.build(plan.formulation(), plan.key().response(), roles);
        return builder.notices();
    }
}
