(** * Training that drops an unlikely letter

    [P0 = (2/3, 1/3)] is also the human data, and the update drops the letters of
    probability at most 2/5 and renormalises. From [P0] the mixture is [P0], at any
    weight, and the trained model has lost a letter: [D(P0||P_1) = oo].

    - [truncate_drops]  the update takes [P0] to a vertex
    - [losing_run]      such a run, at every weight
    - [losing_far]      its divergence is infinite after one generation
    - [C31h_refuted]    mixing first, then an arbitrary update: D may be infinite *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Majorisation Paths.
From CollapseAudit.theory Require Import Extended Language Transfer Orders.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Definition common (p : bool -> R) : {set bool} := [set b | (Rlt_dec (2 / 5) (p b) : bool)].

Definition truncate (p : bool -> R) : bool -> R := truncation p (common p).

Definition uneven : bool -> R := coin (2 / 3).

Lemma uneven_dist : is_dist uneven. Proof. by apply: coin_dist; lra. Qed.

Lemma in_common p b : reflect (2 / 5 < p b) (b \in common p).
Proof. by rewrite inE; case: Rlt_dec => ?; constructor. Qed.

Lemma common_likely p : is_dist p -> most_likely p (common p).
Proof.
move=> pd; split=> [i j /in_common pi /in_common pj|]; first by lra.
have := dist_sum pd; rewrite sumR_bool => S; case: (Rlt_dec (2 / 5) (p true)) => c.
  by exists true; [apply/in_common | lra].
by exists false; [apply/in_common; lra | lra].
Qed.

Lemma truncate_dist p : is_dist p -> is_dist (truncate p).
Proof. by move=> pd; apply: truncation_dist pd (common_likely pd). Qed.

Lemma truncate_drops : truncate uneven false = 0.
Proof.
rewrite /truncate /truncation.
by case: in_common => // /=; lra.
Qed.

Definition losing (a : R) (n : nat) : bool -> R :=
  iter n (fun p => truncate (blend a p uneven)) uneven.

Lemma losing_run a : is_run (anchored mixed_then_updated (noiseless truncate) a uneven) (losing a).
Proof. by apply: iter_run uneven_dist _ => q. Qed.

Lemma losing_far a : KL (vec uneven) (vec (losing a 1)) = pinf.
Proof.
have E : blend a uneven uneven = uneven by apply: functional_extensionality; apply: blendxx.
have ud := uneven_dist; have td := truncate_dist ud.
apply: (KL_pinf (proj1 ud)); rewrite /losing /= E; first exact: proj1 td.
by apply: (@not_dom_intro _ _ _ false); [rewrite /uneven /=; lra | apply: truncate_drops].
Qed.

Lemma truncate_update : update_dist (noiseless truncate).
Proof. exact: noiseless_dist truncate_dist. Qed.

Theorem C31h_refuted : ~ C31h_statement.
Proof.
move=> H; have a01 : 0 < 1 / 2 <= 1 by lra.
have := H _ _ _ _ _ _ _ truncate_update a01 uneven_dist uneven_dist _ (losing_run _) 0%N.
rewrite card_bool losing_far => /(_ isT); apply.
by apply/KL_lt_pinfP; try exact: uneven_dist; apply: dom_refl.
Qed.
