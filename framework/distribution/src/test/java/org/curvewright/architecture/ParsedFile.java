package org.curvewright.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One source file as the compiler reads it. */
record ParsedFile(CompilationUnitTree unit, SourcePositions positions) {

    List<MethodTree> methods() {
        List<MethodTree> methods = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                methods.add(method);
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return methods;
    }

    List<ClassTree> types() {
        List<ClassTree> types = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                types.add(type);
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        return types;
    }

    long lines(Tree tree) {
        return line(positions.getEndPosition(unit, tree)) - line(positions.getStartPosition(unit, tree)) + 1;
    }

    String place(Tree tree) {
        Path path = Path.of(unit.getSourceFile().toUri());
        return Sources.name(path) + ":" + line(positions.getStartPosition(unit, tree));
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
