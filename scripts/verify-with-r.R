# Recomputes results of the newest release in R, from its CSV files alone, and compares them with results.json.
# Started by verify-with-r.sh, which says what it needs. Uses base R and the package survival.
#
# What R or survival offers is called (prop.test, quantile, survfit, survdiff, wilcox.test, kruskal.test, p.adjust); the
# rest is written here from its definition, not from the build's code: the standard error of kappa by the delta method,
# the estimate for interval-censored times by its own maximisation, Sun's statistic by its own counts, Dunn's test.
# Not compared: intervals from bootstraps over projects, whose random numbers R does not share.

if (!nzchar(system.file(package = "survival"))) {
  writeLines(c(
    "SKIPPED: R is here but its package survival is not, so nothing was compared.",
    "To compare, install it (Debian, Ubuntu: apt-get install r-cran-survival;",
    "elsewhere: Rscript -e 'install.packages(\"survival\")') and run this again."
  ))
  quit(save = "no", status = 0)
}
options(warn = 1, stringsAsFactors = FALSE)
invisible(Sys.setlocale("LC_COLLATE", "C"))

# Largest relative difference that still counts as equal.
tolerance <- 1e-9
# The same for what rests on an iterative maximisation, here and in the build.
tolerance_iterated <- 1e-6
# Two values of a survival curve this close are one, as in survfit: a product of fractions misses 1/2 by rounding.
curve_tolerance <- sqrt(.Machine$double.eps)
# Fewest issues from which a number is given; with fewer the build publishes null.
least <- c(quartiles = 10, curve = 30, comparison = 10)
exact_evidence <- c("tracker", "commit", "merge", "release", "remark")
evidence_grades <- c(exact_evidence, "activity", "unknown")

stop_with <- function(...) {
  message(...)
  quit(save = "no", status = 1)
}

read_text <- function(path) {
  if (!file.exists(path)) stop_with(path, " is missing. `npm run build` writes what is compared; run it first.")
  text <- readChar(path, file.info(path)$size, useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  text
}

json_string <- "\"(?:[^\"\\\\]|\\\\.)*\""

# The entries of a flat JSON object: a list from key to number, text or NA (null).
parse_flat_json <- function(text, path) {
  entry <- paste0("(", json_string, ")\\s*:\\s*(", json_string, "|null|-?[0-9][0-9.eE+-]*)")
  entries <- regmatches(text, gregexpr(entry, text, perl = TRUE))[[1]]
  rest <- gsub("[{},[:space:]]", "", gsub(entry, "", text, perl = TRUE))
  if (nzchar(rest)) stop_with(path, ": found ", substr(rest, 1, 60), ", expected one flat object")
  keys <- sub(paste0("^", entry, "$"), "\\1", entries, perl = TRUE)
  values <- sub(paste0("^", entry, "$"), "\\2", entries, perl = TRUE)
  unquote <- function(s) gsub("\\\\(.)", "\\1", substr(s, 2, nchar(s) - 1), perl = TRUE)
  parsed <- lapply(values, function(value) {
    if (value == "null") NA_real_ else if (startsWith(value, "\"")) unquote(value) else as.numeric(value)
  })
  names(parsed) <- vapply(keys, unquote, "")
  parsed
}

# The names of the groups in study.json, in their order: the first is the focal one, the second the comparison.
parse_groups <- function(text, path) {
  block <- regmatches(text, regexpr("\"groups\"\\s*:\\s*\\{[^}]*\\}", text, perl = TRUE))
  if (length(block) != 1) stop_with(path, ": found no groups, expected an object")
  names(parse_flat_json(sub("^\"groups\"\\s*:\\s*", "", block, perl = TRUE), path))
}

read_table <- function(path) {
  read.csv(path, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
}

days <- function(dates) as.integer(as.Date(dates, format = "%Y-%m-%d"))

newest_version <- function(folder) {
  versions <- grep("^[0-9]+[.][0-9]+[.][0-9]+$", list.files(folder), value = TRUE)
  if (length(versions) == 0) stop_with(folder, ": found no release, expected a folder such as 1.0.0")
  versions[order(numeric_version(versions), decreasing = TRUE)[1]]
}

parts <- c("counts", "prevalence", "agreement", "times", "groups", "categories")
arguments <- commandArgs(trailingOnly = TRUE)
is_root <- startsWith(arguments, "--root=")
wanted <- arguments[!is_root]
unknown <- setdiff(wanted, parts)
if (length(unknown) > 0) stop_with("Found ", unknown[1], ", expected any of: ", paste(parts, collapse = ", "), ".")
if (length(wanted) == 0) wanted <- parts
suppressPackageStartupMessages(library(survival))

root <- if (any(is_root)) sub("^--root=", "", arguments[is_root][1]) else {
  script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[1])
  dirname(dirname(normalizePath(script)))
}
version <- newest_version(file.path(root, "data"))
release <- file.path(root, "data", version)
results_path <- file.path(root, "public", "data", paste0("v", version), "results.json")
ours <- parse_flat_json(read_text(results_path), results_path)

study_path <- file.path(release, "study.json")
group_names <- parse_groups(read_text(study_path), study_path)
focal <- group_names[1]
comparison <- group_names[2]
issues <- read_table(file.path(release, "issues.csv"))
codings <- read_table(file.path(release, "codings.csv"))
projects <- read_table(file.path(release, "projects.csv"))
taxonomy <- read_table(file.path(release, "taxonomy.csv"))
categories <- unique(taxonomy$category)
focal_issues <- issues[issues$group == focal, ]

tally <- new.env()
tally$compared <- 0L
tally$nulls <- 0L
tally$faults <- character(0)
tally$largest <- 0
tally$largest_key <- ""

shown <- function(value) {
  if (is.na(value)) "null" else if (is.character(value)) value else formatC(value, digits = 12, format = "g")
}

print_row <- function(key, a, b, difference, remark = "") {
  cat(sprintf("%-52s %20s %20s  %-8s%s\n", key, a, b, difference, remark))
}

# 0 where both are the same, or both null; infinite where only one is null or they differ in sign.
relative_difference <- function(a, b) {
  if (is.na(a) || is.na(b)) return(if (is.na(a) && is.na(b)) 0 else Inf)
  if (a == b) 0 else abs(a - b) / max(abs(a), abs(b))
}

# Compares one result with R's value and prints the line.
compare <- function(key, value, within = tolerance) {
  value <- as.numeric(value)
  found <- ours[[key]]
  if (is.null(found) || is.character(found)) {
    tally$faults <- c(tally$faults, key)
    what <- if (is.null(found)) "absent" else shown(found)
    return(print_row(key, what, shown(value), "", "  << no number in results.json"))
  }
  difference <- relative_difference(found, value)
  tally$compared <- tally$compared + 1L
  if (is.na(found) && is.na(value)) tally$nulls <- tally$nulls + 1L
  if (difference > within) tally$faults <- c(tally$faults, key)
  if (difference > tally$largest) {
    tally$largest <- difference
    tally$largest_key <- key
  }
  print_row(
    key, shown(found), shown(value), if (difference == 0) "0" else formatC(difference, digits = 1, format = "e"),
    if (difference > within) "  << differs" else ""
  )
}

compare_all <- function(prefix, values, within = tolerance) {
  for (name in names(values)) compare(paste0(prefix, ".", name), values[[name]], within)
}

heading <- function(text) {
  cat("\n", text, "\n", sep = "")
  print_row("key", "ours", "R", "relative difference")
}

compare_counts <- function() {
  heading("Counts")
  compare("corpus.issues", nrow(issues))
  compare("corpus.projects", nrow(projects))
  for (group in group_names) {
    own <- issues[issues$group == group, ]
    compare(paste0("corpus.", group), nrow(own))
    for (state in c("open", "closed")) compare(paste("corpus.state", group, state, sep = "."), sum(own$state == state))
    for (grade in evidence_grades) {
      compare(paste("corpus.evidence", group, grade, sep = "."), sum(own$evidence %in% grade))
    }
  }
}

compare_share <- function(key, count, n) {
  compare(paste0(key, ".count"), count)
  compare(paste0(key, ".share"), count / n)
  # Without correction its interval is Wilson's. Its warning is about the test of 1/2, which is not used.
  limits <- suppressWarnings(prop.test(count, n, correct = FALSE))$conf.int
  compare(paste0(key, ".low"), limits[1])
  compare(paste0(key, ".high"), limits[2])
}

compare_prevalence <- function() {
  heading("Prevalence, with Wilson's limits (prop.test)")
  n <- nrow(focal_issues)
  for (category in categories) {
    compare_share(paste0("prevalence.", category), sum(focal_issues$category == category), n)
    for (code in taxonomy$code[taxonomy$category == category]) {
      part <- sub("^.*[.]", "", code)
      compare_share(paste("prevalence", category, part, sep = "."), sum(focal_issues$code == code), n)
    }
  }
}

# Kappa as a function of the cell shares; its variance is that of the multinomial shares through the gradient, which is
# what Fleiss, Cohen and Everitt (1969) arrive at.
kappa_with_limits <- function(a, b) {
  levels <- union(a, b)
  shares <- unclass(table(factor(a, levels), factor(b, levels))) / length(a)
  agreed <- sum(diag(shares))
  by_chance <- sum(rowSums(shares) * colSums(shares))
  kappa <- 1 - (1 - agreed) / (1 - by_chance)
  slope_of_chance <- outer(colSums(shares), rowSums(shares), "+")
  gradient <- diag(length(levels)) / (1 - by_chance) - (1 - agreed) / (1 - by_chance)^2 * slope_of_chance
  variance <- (sum(shares * gradient^2) - sum(shares * gradient)^2) / length(a)
  limits <- kappa + qnorm(c(0.025, 0.975)) * sqrt(max(0, variance))
  list(n = length(a), observed = agreed, kappa = kappa, low = limits[1], high = limits[2])
}

compare_agreement <- function() {
  heading("Agreement of coders A and B (delta method)")
  both <- merge(codings[codings$coder == "A", ], codings[codings$coder == "B", ], by = "id", suffixes = c(".a", ".b"))
  compare_all("agreement.group", kappa_with_limits(both$group.a, both$group.b))
  coded <- both[both$group.a == focal & both$group.b == focal, ]
  category_of <- function(code) taxonomy$category[match(code, taxonomy$code)]
  compare_all("agreement.category", kappa_with_limits(category_of(coded$code.a), category_of(coded$code.b)))
  compare_all("agreement.code", kappa_with_limits(coded$code.a, coded$code.b))
}

# What is known of the days to resolution of each issue with an opening day: `from` is the exact time, the time of
# censoring or the open lower end; `to` the closed upper end, infinite if censored.
times_of <- function(rows) {
  rows <- rows[!is.na(rows$opened), ]
  opened <- days(rows$opened)
  end <- days(rows$observed_until) - opened
  last_seen <- days(rows$last_event) - opened
  kind <- ifelse(rows$state == "open", "right", ifelse(rows$evidence %in% exact_evidence, "exact", "interval"))
  from <- end
  from[kind == "exact"] <- (days(rows$resolved) - opened)[kind == "exact"]
  # An interval whose ends are the same day is that day.
  from[kind == "interval"] <- pmax(0, ifelse(is.na(last_seen), 0, last_seen))[kind == "interval"]
  to <- ifelse(kind == "right", Inf, ifelse(kind == "exact", from, end))
  data.frame(repo = rows$repo, category = rows$category, kind, from, to)
}

exact_of <- function(times) times$from[times$kind == "exact"]

# Each interval-censored issue as resolved at the early or at the late end.
at_end <- function(times, end) {
  late <- end == "late" & times$kind == "interval"
  data.frame(time = ifelse(late, times$to, times$from), event = as.integer(times$kind != "right"), repo = times$repo)
}

# survfit's own median is the middle of a flat stretch at exactly 1/2; here it is the smallest t with S(t) at or below 1/2.
median_of_curve <- function(times, end) {
  if (nrow(times) < least["curve"]) return(list(median = NA, low = NA, high = NA))
  curve <- survfit(Surv(time, event) ~ 1, data = at_end(times, end), conf.type = "log-log")
  first <- function(height) curve$time[which(height <= 0.5 + curve_tolerance)[1]]
  list(median = first(curve$surv), low = first(curve$lower), high = first(curve$upper))
}

# Codes for the ends of what is known of a whole number of days, so that only their order matters: "after day l" starts
# half a day later, "on day t" starts and ends on that day. Every comparison of ends is then one of closed intervals.
coded_ends <- function(times) {
  stopifnot(times$from == round(times$from), times$from <= times$to)
  list(start = ifelse(times$from == times$to, times$from, times$from + 0.5), end = times$to)
}

# The nonparametric maximum likelihood estimate for interval-censored times: self-consistency (EM), then Newton's steps on
# the masses above 0, until no mass interval could raise the likelihood (`gap`: how much one could, relative to n). The
# likelihood is concave, so that is the maximum. survfit is not used: it stops where a step moves S by less than 5e-5,
# which with hundreds of mass intervals is up to some hundredths away from the maximum.
npmle <- function(times) {
  ends <- coded_ends(times)
  n <- nrow(times)
  at <- c(ends$start, ends$end)
  is_end <- rep(c(FALSE, TRUE), each = n)
  sequence <- order(at, is_end)
  # A mass interval is a start that an end follows at once.
  innermost <- which(!is_end[sequence][-2 * n] & is_end[sequence][-1])
  left <- at[sequence][innermost]
  right <- at[sequence][innermost + 1]
  covers <- outer(ends$start, left, "<=") & outer(ends$end, right, ">=")
  pattern <- apply(covers, 1, function(row) paste(range(which(row)), collapse = " "))
  distinct <- !duplicated(pattern)
  weight <- as.vector(table(factor(pattern, levels = pattern[distinct])))
  cover <- covers[distinct, , drop = FALSE] + 0

  likelihood <- function(mass) sum(weight * log(as.vector(cover %*% mass)))
  pull <- function(mass) as.vector(crossprod(cover, weight / as.vector(cover %*% mass))) / n
  consistent <- function(mass, steps) {
    for (step in seq_len(steps)) mass <- mass * pull(mass)
    mass / sum(mass)
  }
  mass <- consistent(rep(1 / length(left), length(left)), 1000)
  for (round in 1:200) {
    # What shrinks and is small already goes at once; what goes wrongly comes back below.
    mass[mass < 1e-5 & pull(mass) < 1] <- 0
    for (step in 1:100) {
      on <- which(mass > 0)
      probability <- as.vector(cover %*% mass)
      gradient <- pull(mass)[on] - 1
      part <- cover[, on, drop = FALSE]
      hessian <- crossprod(part * (sqrt(weight) / probability)) / n
      direction <- solve(hessian + diag(1e-12 * max(diag(hessian)), length(on)), gradient)
      reach <- ifelse(direction < 0, -mass[on] / direction, Inf)
      size <- min(1, reach)
      before <- likelihood(mass) - n * sum(mass)
      repeat {
        moved <- mass
        moved[on] <- pmax(0, mass[on] + size * direction)
        if (size == min(reach)) moved[on[which.min(reach)]] <- 0
        if (likelihood(moved) - n * sum(moved) >= before - 1e-9 || size < 1e-10) break
        size <- size / 2
      }
      mass <- moved
      if (size == 1 && max(abs(direction)) < 1e-13) break
    }
    mass <- mass / sum(mass)
    gap <- max(pull(mass)) - 1
    if (gap < 1e-10) break
    # Some interval that was given up deserves mass after all: all of those get a little.
    wrongly <- mass == 0 & pull(mass) > 1
    mass[wrongly] <- 1e-8
    mass <- consistent(mass, 20)
  }
  if (gap > 1e-8) stop_with("The estimate for interval-censored times did not settle: gap ", gap, ".")
  list(left = left, right = right, mass = mass, after = pmax(0, 1 - cumsum(mass)), covers = covers, gap = gap)
}

quartiles_of_estimate <- function(estimate) {
  at <- function(share) {
    day <- estimate$right[which(estimate$mass > 0 & estimate$after <= 1 - share + 1e-8)[1]]
    if (is.na(day) || day == Inf) NA else day
  }
  list(q1 = at(0.25), median = at(0.5), q3 = at(0.75))
}

compare_times <- function() {
  heading("Times to resolution: each group, each category")
  for (group in group_names) {
    compare(paste0("resolution.excluded.", group), sum(is.na(issues$opened[issues$group == group])))
  }
  gap <- 0
  for (who in c(focal, comparison, categories)) {
    own <- if (who %in% categories) focal_issues[focal_issues$category == who, ] else issues[issues$group == who, ]
    times <- times_of(own)
    prefix <- paste0("resolution.", who)
    compare(paste0(prefix, ".n"), nrow(times))
    for (kind in c("exact", "right", "interval")) compare(paste0(prefix, ".", kind), sum(times$kind == kind))
    exact <- exact_of(times)
    known <- if (length(exact) < least["quartiles"]) rep(NA, 3) else quantile(exact, c(0.25, 0.5, 0.75), type = 7)
    compare_all(paste0(prefix, ".known"), list(q1 = known[[1]], median = known[[2]], q3 = known[[3]]))
    for (end in c("early", "late")) compare_all(paste0(prefix, ".", end), median_of_curve(times, end))
    estimate <- if (nrow(times) < least["curve"]) NULL else npmle(times)
    quartiles <- if (is.null(estimate)) list(q1 = NA, median = NA, q3 = NA) else quartiles_of_estimate(estimate)
    compare_all(paste0(prefix, ".turnbull"), quartiles, tolerance_iterated)
    if (!is.null(estimate)) gap <- max(gap, estimate$gap)
  }
  cat(sprintf("Turnbull's estimates as found by R: the conditions of the maximum are missed by %.0e at most.\n", gap))
}

# Positive where values of x are the larger ones. Both samples as one give the variance of u with ties.
mann_whitney <- function(x, y) {
  test <- wilcox.test(x, y, exact = FALSE, correct = FALSE)
  n <- length(x) + length(y)
  ties <- as.vector(table(c(x, y)))
  variance <- length(x) * length(y) / 12 * (n + 1 - sum(ties^3 - ties) / (n * (n - 1)))
  u <- test$statistic[["W"]]
  list(u = u, z = (u - length(x) * length(y) / 2) / sqrt(variance), p = test$p.value)
}

cliffs_delta <- function(x, y) mean(sign(outer(x, y, "-")))

log_rank <- function(data, groups, stratified = FALSE) {
  data$group <- factor(groups)
  formula <- if (stratified) Surv(time, event) ~ group + strata(repo) else Surv(time, event) ~ group
  chisq <- survdiff(formula, data = data)$chisq
  df <- nlevels(data$group) - 1
  list(chisq = chisq, df = df, p = pchisq(chisq, df, lower.tail = FALSE))
}

# Sun's statistic for the first of two groups by its own counts (Sun 1996): at each mass interval, the events and the
# numbers at risk that are to be expected of the group under the estimate from all, against what its share at risk would
# give. Its variance is that under permutation of the scores, one for each issue (Fay and Shaw 2010).
sun_parts <- function(times, is_first) {
  n <- nrow(times)
  if (n < 2 || !any(is_first) || all(is_first)) return(list(excess = 0, variance = 0))
  estimate <- npmle(times)
  on <- estimate$mass > 0
  mass <- estimate$mass[on]
  share <- sweep(estimate$covers[, on, drop = FALSE], 2, mass, "*")
  share <- share / rowSums(share)
  at_risk_from <- function(expected) rev(cumsum(rev(expected)))
  events <- colSums(share)
  own_events <- colSums(share[is_first, , drop = FALSE])
  excess <- sum(own_events - at_risk_from(own_events) * events / at_risk_from(events))
  hazard <- mass / at_risk_from(mass)
  scores <- as.vector(share %*% (1 - cumsum(hazard)))
  stopifnot(abs(excess - sum(scores[is_first])) < 1e-6)
  variance <- sum(is_first) * sum(!is_first) / (n * (n - 1)) * sum((scores - mean(scores))^2)
  list(excess = excess, variance = variance)
}

# The test and its one-step estimate on the scale of Cliff's delta. Stratified: each project with an estimate of its own,
# excesses and variances summed.
sun_test <- function(times, is_first, stratified = FALSE) {
  strata <- if (stratified) split(seq_len(nrow(times)), times$repo) else list(seq_len(nrow(times)))
  parts <- lapply(strata, function(rows) sun_parts(times[rows, ], is_first[rows]))
  excess <- sum(vapply(parts, function(part) part$excess, 0))
  variance <- sum(vapply(parts, function(part) part$variance, 0))
  z <- -excess / sqrt(variance)
  reach <- qnorm(0.975) / sqrt(variance)
  effect <- tanh((-excess / variance + c(0, -1, 1) * reach) / 2)
  list(z = z, p = 2 * pnorm(-abs(z)), effect = effect[1], low = effect[2], high = effect[3])
}

compare_groups <- function() {
  heading("Group against group")
  prefix <- paste0("resolution.", focal, "-", comparison)
  first <- times_of(focal_issues)
  second <- times_of(issues[issues$group == comparison, ])
  x <- exact_of(first)
  y <- exact_of(second)
  ranks_allowed <- min(length(x), length(y)) >= least["quartiles"]
  compare_all(
    paste0(prefix, ".mannwhitney"),
    if (ranks_allowed) mann_whitney(x, y) else list(u = NA, z = NA, p = NA)
  )
  compare(paste0(prefix, ".cliffs.delta"), if (ranks_allowed) cliffs_delta(x, y) else NA)
  all_allowed <- min(nrow(first), nrow(second)) >= least["comparison"]
  both <- rbind(first, second)
  is_first <- seq_len(nrow(both)) <= nrow(first)
  for (stratified in c(FALSE, TRUE)) {
    for (end in c("early", "late")) {
      key <- paste0(prefix, ".logrank.", if (stratified) "stratified-", end)
      test <- if (all_allowed) log_rank(at_end(both, end), is_first, stratified) else list(chisq = NA, p = NA)
      compare_all(key, test[c("chisq", "p")])
    }
  }
  compare_all(
    paste0(prefix, ".interval"),
    if (all_allowed) sun_test(both, is_first)[c("z", "p")] else list(z = NA, p = NA),
    tolerance_iterated
  )
  for (stratified in c(FALSE, TRUE)) {
    found <- if (all_allowed) sun_test(both, is_first, stratified) else list(effect = NA, low = NA, high = NA, p = NA)
    compare_all(
      paste0(prefix, ".interval.", if (stratified) "stratified" else "ignored"),
      found[c("effect", "low", "high", "p")],
      tolerance_iterated
    )
  }
}

compare_categories <- function() {
  heading("Category against category")
  times <- times_of(focal_issues)
  samples <- lapply(split(times, factor(times$category, sort(categories))), exact_of)
  ranked <- samples[lengths(samples) >= least["quartiles"]]

  values <- unlist(ranked, use.names = FALSE)
  labels <- rep(names(ranked), lengths(ranked))
  n <- length(values)
  kruskal <- list(h = NA, df = NA, p = NA, epsilon2 = NA)
  if (length(ranked) >= 2) {
    test <- kruskal.test(values, factor(labels))
    h <- test$statistic[[1]]
    kruskal <- list(h = h, df = test$parameter[[1]], p = test$p.value, epsilon2 = h / ((n^2 - 1) / (n + 1)))
  }
  compare_all("resolution.categories.kruskal", kruskal)

  large <- names(which(table(times$category) >= least["comparison"]))
  compared <- times[times$category %in% large, ]
  for (end in c("early", "late")) {
    test <- if (length(large) < 2) list(chisq = NA, df = NA, p = NA) else log_rank(at_end(compared, end), compared$category)
    compare_all(paste0("resolution.categories.logrank.", end), test)
  }

  if (length(categories) < 2) return(invisible())
  # Dunn (1964): differences of mean ranks by the variance of all ranks, ties and all; Holm over the pairs.
  ranks <- rank(values)
  mean_ranks <- tapply(ranks, labels, mean)
  pairs <- t(combn(sort(categories), 2))
  z <- apply(pairs, 1, function(pair) {
    if (!all(pair %in% names(ranked))) return(NA)
    (mean_ranks[[pair[1]]] - mean_ranks[[pair[2]]]) / sqrt(var(ranks) * sum(1 / lengths(ranked[pair])))
  })
  p <- 2 * pnorm(-abs(z))
  holm <- p.adjust(p, "holm")
  for (i in seq_len(nrow(pairs))) {
    place <- paste(pairs[i, ], collapse = ".")
    compare_all(paste0("resolution.dunn.", place), list(z = z[i], p = p[i], holm = holm[i]))
  }
  for (i in seq_len(nrow(pairs))) {
    allowed <- all(pairs[i, ] %in% names(ranked))
    delta <- if (allowed) cliffs_delta(samples[[pairs[i, 1]]], samples[[pairs[i, 2]]]) else NA
    compare(paste0("resolution.pairs.", paste(pairs[i, ], collapse = "."), ".delta"), delta)
  }
}

cat("Release ", version, ": results.json against R ", as.character(getRversion()), " with survival ",
  as.character(packageVersion("survival")), ", from the CSV files alone.\n",
  sep = ""
)
run <- list(
  counts = compare_counts, prevalence = compare_prevalence, agreement = compare_agreement, times = compare_times,
  groups = compare_groups, categories = compare_categories
)
for (part in parts[parts %in% wanted]) run[[part]]()

cat(sprintf(
  "\n%d keys compared (%d of them null in both); largest relative difference %.1e%s; allowed %.0e, %.0e where the estimate is iterated.\n",
  tally$compared, tally$nulls, tally$largest,
  if (nzchar(tally$largest_key)) paste0(" (", tally$largest_key, ")") else "", tolerance, tolerance_iterated
))
cat("Not compared: intervals from bootstraps over projects (R draws other random numbers).\n")
if (length(tally$faults) > 0) {
  cat(sprintf("DIFFERENT: %d keys differ or are missing:\n", length(tally$faults)))
  cat(paste0("  ", tally$faults, "\n"), sep = "")
  quit(save = "no", status = 1)
}
cat("AGREED: R finds the same numbers.\n")
