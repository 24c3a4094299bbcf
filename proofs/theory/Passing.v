(** * What it states that a threshold of the divergence is passed, for resampling

    Hand-stated: the definition carries the words and the formula of its
    reading. The loop is that of [theory/Resampling.v] with [train = id]; a
    generation draws [N] letters, and N >= 1. D(p||q) <= M is [divergence_le] of
    [theory/Signatures.v].

    The event that no generation passes the threshold is a limit of events that
    concern the generations [0, ..., n]; it has probability 0 if theirs tend to 0. *)

From Coq Require Import Reals.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Signatures.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** C13c. For the resampling loop started at P0 with at least two letters, for
    every threshold M there is almost surely a finite n with D(P0||P_n) > M: the
    probability that D(P0||P_j) <= M for all j <= n tends to 0.

    for all M < oo, P (exists n < oo, D(P0||P_n) > M) = 1 *)
Definition C13c_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ is_vertex P0 -> forall M eps : R, 0 < eps -> exists n : nat,
    prob (history_law N id n P0)
      (fun w : history T N n => [forall j : 'I_n.+1, divergence_le M P0 (model P0 w j)])
    <= eps.
