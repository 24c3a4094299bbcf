(** * The divergence after an anchored step, by order

    With exact human data, [Ph = P0], and [0 < a <= 1], at every generation
    [n >= 1] and from every start:

    - [C06f_proved], [C06g_proved]: in the orders that end with the mixing,
      [D(P0||P_n) <= - ln a].
    - [C06h_refuted]: where an update acts on the mixture it may fail, with
      [D(P0||P_1) = oo]: [P0 = (2/3, 1/3)], and the update drops a letter. *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials Orders.
From CollapseAudit.C31_any_alpha_suffices Require Import truncation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C06f_proved : C06f_statement.
Proof.
move=> T F a P0 P _ Fd a01 P0d rn n; have Pd := run_dist n Fd a01 P0d rn.
rewrite (functional_extensionality _ _ (proj2 rn n)); exact: KL_blend_self.
Qed.

Theorem C06g_proved : C06g_statement.
Proof.
move=> T F a P0 P _ Fd a01 P0d rn n; have Pd := run_dist n Fd a01 P0d rn.
have [r Fr E] := proj2 rn n; rewrite (functional_extensionality _ _ E).
by apply: KL_blend_self => //; apply: (proj2 (Fd _ Pd)).
Qed.

Theorem C06h_refuted : ~ C06h_statement.
Proof.
move=> H; have a01 : 0 < 1 / 2 <= 1 by lra.
have := H _ _ _ _ _ _ truncate_update a01 uneven_dist (losing_run _) 0%N.
by rewrite card_bool losing_far neg_log_fin; [move=> /(_ isT) | lra].
Qed.
