(** * C07: under resampling entropy does not rise in expectation

    The empirical distribution is unbiased and [- x ln x] is concave, so
    Jensen's inequality holds letter by letter; it is strict at a letter of
    probability strictly between 0 and 1, since all draws may give it.

    Main results
    - [C07b_proved]  [E[H(P_{n+1}) | P_n] <= H(P_n)]
    - [C07f_proved]  strictly, unless [P_n] is a vertex
    - [expected_entropy_falls]  [E H(P_{n+1}) <= E H(P_n)], from any start *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Distributions Entropy.
From CollapseAudit.theory Require Import Resampling Heterozygosity Loops.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C07b_proved : C07b_statement.
Proof. by move=> T N P N_gt0 Pd; apply: step_ent. Qed.

Theorem C07f_proved : C07f_statement.
Proof. by move=> T N P N_gt0 Pd; apply: step_ent_lt. Qed.

Theorem expected_entropy_falls (T : finType) (N : nat) (P0 : T -> R) (n : nat) :
  (0 < N)%N -> is_dist P0 ->
  run N id n.+1 (@ent T) P0 <= run N id n (@ent T) P0.
Proof. by move=> N_gt0; apply: run_ent_decreasing. Qed.
