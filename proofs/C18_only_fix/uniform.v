(** * C18: mixing with something other than new human data

    With [0 < alpha <= 1]:
    - [C18c_proved]  [KL(P0, (1 - alpha) Pt + alpha U) <= - ln alpha + ln k - H(P0)], where [U] is
                     uniform on the [k] letters;
    - [C18d_proved]  [KL(P0, (1 - alpha) Pt + alpha Q) <= - ln alpha + KL(P0, Q)] for a stored
                     sample [Q]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Readings.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C18c_proved : C18c_statement.
Proof.
move=> T T2 P0 Pt dP0 dPt alpha /fin_lt a0 /fin_le a1.
have T0 : (0 < #|T|)%nat := ltnW T2; have dU : is_dist flat := flat_dist T0.
have := floor_step dP0 dPt dU a0 a1.
rewrite uniform_vec // (KL_dom dP0 dU) ?kl_flat //; last exact: dom_flat.
rewrite (entropy_fin (proj1 dP0)) /alphabet_size !elog_fin //; last exact: cardR_gt0.
by rewrite mix_vec; case: (KLP dP0 (dist_mix a0 a1 dPt dU)) => _ //=; lra.
Qed.

Theorem C18d_proved : C18d_statement.
Proof. by move=> T T2 P0 Pt Q dP0 dPt dQ alpha /fin_lt a0 /fin_le a1; apply: floor_step. Qed.
