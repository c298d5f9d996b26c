package org.shopsentiment.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands of a page under {@code docs} that one test runs: the blocks that are marked with {@code sh} and its name.
 * Not thread-safe.
 */
public final class Guide {
    private final List<CodeBlock> blocks;
    private final List<CodeBlock> notRun;

    private Guide(List<CodeBlock> blocks) {
        this.blocks = blocks;
        this.notRun = new ArrayList<>(blocks);
    }

    /** The commands of one page that are there for one test. */
    public static Guide of(String page, Class<?> test) {
        return new Guide(CodeBlock.of(page).stream()
                .filter(block -> block.label().equals("sh " + test.getSimpleName()))
                .toList());
    }

    /**
     * The only block of a section.
     *
     * @param section how its heading begins
     */
    public String commands(String section) {
        List<CodeBlock> here = in(section);
        if (here.size() != 1) {
            throw new IllegalStateException("Section " + section + " has " + here.size() + " blocks");
        }
        return taken(here.get(0));
    }

    /**
     * One of the blocks of a section.
     *
     * @param section how its heading begins
     * @param number from 1
     */
    public String commands(String section, int number) {
        return taken(in(section).get(number - 1));
    }

    private List<CodeBlock> in(String section) {
        return blocks.stream()
                .filter(block -> block.section().startsWith(section))
                .toList();
    }

    private String taken(CodeBlock block) {
        notRun.remove(block);
        return block.text();
    }

    /** What nobody has asked for yet. */
    public List<String> notRun() {
        return notRun.stream().map(CodeBlock::text).toList();
    }
}
