(** * C15: entropy and the largest probability

    For a distribution [P] with entropy [H(P)] in nats:
    - [C15a_proved]  [max P >= e^-H(P)], so that [H(P) -> 0] forces [max P -> 1];
    - [C15c_proved]  [H(P) >= - ln (max P)]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Transfer.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** The largest probability, with the bound. *)
Lemma largest_ent (T : finType) (p : T -> R) : is_dist p ->
  exists2 m, largest (vec p) = fin m & exp (- ent p) <= m.
Proof.
move=> dp; have [j [top ->]] := largest_fin p (dist_card dp); exists (p j) => //.
by have [i le] := ent_max dp; have := top i; lra.
Qed.

Theorem C15a_proved : C15a_statement.
Proof.
by move=> T T2 P dP; have [m -> le] := largest_ent dP; rewrite (entropy_fin (proj1 dP)).
Qed.

Theorem C15c_proved : C15c_statement.
Proof.
move=> T T2 P dP; have [m -> le] := largest_ent dP; have e0 := exp_pos (- ent P).
rewrite (entropy_fin (proj1 dP)) elog_fin /=; last lra.
by have := ln_le e0 le; rewrite ln_exp; lra.
Qed.
