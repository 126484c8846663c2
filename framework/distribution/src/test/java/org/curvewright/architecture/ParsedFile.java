package org.curvewright.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
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

    /** Lines of a method's body; a text block counts as one, being a value and not a step. */
    long lines(MethodTree method) {
        Tree body = method.getBody();
        return body == null ? 0 : span(body) - foldedLines(body);
    }

    private long foldedLines(Tree body) {
        List<LiteralTree> literals = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                literals.add(literal);
                return null;
            }
        }.scan(body, null);
        return literals.stream().mapToLong(literal -> span(literal) - 1).sum();
    }

    private long span(Tree tree) {
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
