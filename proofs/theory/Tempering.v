(** * Tempering as the language writes it

    Main result, for a distribution [p] and every [b > 0]
    - [temper_tempering]   [temper b p] has the entries [(p i)^b / \sum_j (p j)^b], with
                           [0^b = 0]. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Majorisation.
From CollapseAudit.theory Require Import Extended Language Transfer.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Tempering.
Variables (T : finType) (p : T -> R) (b : R).
Hypotheses (p_dist : is_dist p) (b_gt0 : 0 < b).

Let p_ge0 i : 0 <= p i. Proof. exact: dist_ge0. Qed.

Lemma tempered_weights_fin i : tempered_weights (fin b) (vec p) i = fin (power b (p i)).
Proof.
rewrite /tempered_weights /vexp /vmul /vlog /lift1 /lift2 /const /vec.
case: (p_ge0 i) => [pi|<-]; last by rewrite elog_0 emul_pos_ninf // power_0.
by rewrite elog_fin // emul_fin eexp_fin power_pos.
Qed.

Lemma temper_tempering : temper (fin b) (vec p) = vec (tempering b p).
Proof.
apply: functional_extensionality => i.
rewrite /temper /vdiv /lift2 tempered_weights_fin /const (sum_fin_eq tempered_weights_fin).
by rewrite ediv_fin //; have := Z_gt0 b p_dist; lra.
Qed.

End Tempering.
