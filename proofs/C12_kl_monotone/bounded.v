(** * C12: a bound on the divergence from above

    - [C12h_proved]  [KL(Pn, P0) <= - ln (min P0)], on every finite alphabet; the bound is [+oo]
                     where a letter is missing from [P0]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** Each letter of [p] contributes at most [- p ln c], where [c <= q]. *)
Lemma kl_le_smallest (T : finType) (p q : T -> R) c : is_dist p -> 0 < c ->
  (forall i, c <= q i) -> kl p q <= - ln c.
Proof.
move=> dp c0 cq; apply: dist_avg_le => // i pi.
have := ln_le c0 (cq i); have := ln_le0 (conj pi (dist_le1 i dp)); lra.
Qed.

Theorem C12h_proved : C12h_statement.
Proof.
move=> T T2 Pn P0 dPn dP0; have [j [low ->]] := smallest_fin P0 (ltnW T2).
case: (dist_ge0 j dP0) => [pj|<-]; last by rewrite elog_0; apply: unbroken_pinf_r.
rewrite elog_fin // KL_dom //=; first exact: kl_le_smallest.
by apply: dom_pos => i; have := low i; lra.
Qed.
