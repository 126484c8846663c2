package org.curvewright.runner.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why a file or folder could not be read or written, in words for who owns it. */
final class Obstacle {

    private Obstacle() {}

    static String words(IOException thrown) {
        if (thrown instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (thrown instanceof FileAlreadyExistsException || thrown instanceof NotDirectoryException) {
            return "a file lies where a folder is needed";
        }
        if (thrown instanceof NoSuchFileException) {
            return "it is not there";
        }
        Optional<String> given = thrown instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason())
                : Optional.ofNullable(thrown.getMessage());
        return given.orElse("it cannot be read or written");
    }
}
