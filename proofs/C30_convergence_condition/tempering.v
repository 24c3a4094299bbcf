(** * The inequality that holds of every run, and the exact drift of tempering

    In nats, with D for relative entropy and H for entropy.

    - [C30a_filled_proved]: with the divergence itself as correction term the printed
      inequality holds of any run,
      [D(P0||Pn) <= (1 - a) D(P0||P0) + D(P0||Pn)].
    - [C30i_proved]: for the update [F(P) = P^b / \sum P^b], [b > 0],
      [D(P0||F(P)) = b D(P0||P) + (b - 1) H(P0) + ln \sum P^b]; the language writes the
      last term with the divergence of order [b] from the uniform distribution. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Majorisation.
From CollapseAudit.theory Require Import Extended Language Transfer Exponentials Tempering.
From CollapseAudit.generated Require Import Statements.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C30a_filled_proved : C30a_filled_statement.
Proof.
move=> T T2 P0 Pn dP0 dPn a a0 a1; have p0 i := dist_ge0 i dP0.
rewrite (KL_fin p0 p0) // kl_refl esub_fin emul_fin Rmult_0_r add0e.
exact: unbroken_le_refl.
Qed.

(** ** The total of the weights, from the divergence of order [b] *)

Section Total.
Variables (T : finType) (P : T -> R) (b : R).
Hypotheses (dP : is_dist P) (b0 : 0 < b).
Let k := INR #|T|.
Let Z := \sum_j power b (P j).

Let k0 : 0 < k. Proof. exact: cardR_gt0 (dist_card dP). Qed.
Let p_ge0 i : 0 <= P i. Proof. exact: dist_ge0. Qed.

Lemma kernel_sum :
  sum (renyi_kernel (fin b) (vec P) uniform) = fin (Z * exp ((b - 1) * ln k)).
Proof.
rewrite (uniform_vec (dist_card dP)) -sumR_mulr; apply: sum_fin_eq => i.
rewrite /renyi_kernel -/(tempered_weights (fin b) (vec P)) /vmul {1}/lift2.
rewrite tempered_weights_fin // /vexp /vlog /lift1 /lift2 /const /vec esub_fin elog_fin.
  by rewrite emul_fin eexp_fin emul_fin /flat -/k ln_Rinv //; congr (fin (_ * exp _)); ring.
exact: flat_gt0.
Qed.

Lemma renyi_total : b <> 1 ->
  renyi (fin b) (vec P) uniform = fin (ln Z / (b - 1) + ln k).
Proof.
have Z0 : 0 < Z by apply: Z_gt0.
have ek := exp_pos ((b - 1) * ln k).
move=> b1; rewrite /renyi /fin; case: (Req_EM_T b 1) => // ?.
rewrite /renyi_closed -/(fin b) kernel_sum elog_fin; last exact: Rmult_lt_0_compat.
have sb : sqrt b <> 0 by have := sqrt_lt_R0 b b0; lra.
have bb : b - 1 <> 0 by lra.
rewrite esqrt_fin; last by lra.
rewrite (ediv_fin _ sb) emul_fin esub_fin (ediv_fin _ bb).
by rewrite ln_mult // ln_exp; congr fin; field.
Qed.

Lemma renyi_one : renyi (fin 1) (vec P) uniform = fin (kl P flat).
Proof.
rewrite /renyi /fin; case: (Req_EM_T 1 1) => // ?.
rewrite (uniform_vec (dist_card dP)) KL_fin //; last exact: dom_flat.
by move=> i; apply/Rlt_le/flat_gt0.
Qed.

Lemma total_one : b = 1 -> Z = 1.
Proof.
move=> b1; rewrite -(dist_sum dP); apply: eq_sumR => i; rewrite b1.
by case: (p_ge0 i) => [pi|<-]; rewrite ?power_0 // power_pos // Rmult_1_l exp_ln.
Qed.

Lemma rest_fin (H : R) :
  ((fin b - fin 1) * (fin H + renyi (fin b) (vec P) uniform - elog (alphabet_size T)))%ext =
  fin ((b - 1) * H + ln Z).
Proof.
rewrite /alphabet_size -/k elog_fin // esub_fin; case: (Req_dec b 1) => b1.
  by rewrite (total_one b1) b1 renyi_one eadd_fin esub_fin emul_fin ln_1; congr fin; ring.
rewrite renyi_total // eadd_fin esub_fin emul_fin; congr fin; field; lra.
Qed.

End Total.

(** ** The drift *)

Section Drift.
Variables (T : finType) (P0 P : T -> R) (b : R).
Hypotheses (dP0 : is_dist P0) (dP : is_dist P) (b0 : 0 < b).

Lemma tempering_gt0 i : 0 < P i -> 0 < tempering b P i.
Proof. by move=> pi; rewrite tempering_pos //; apply: exp_pos. Qed.

Lemma dom_tempering : dom P0 (tempering b P) <-> dom P0 P.
Proof.
split=> D i qi; apply: D; first by rewrite /tempering qi power_0 /Rdiv Rmult_0_l.
by case: (dist_ge0 i dP) => // /tempering_gt0; lra.
Qed.

Lemma kl_tempering : dom P0 P ->
  kl P0 (tempering b P) = b * kl P0 P + ((b - 1) * ent P0 + ln (\sum_j power b (P j))).
Proof.
move=> D; rewrite !kl_ent; set Z := \sum_j power b (P j).
have -> : \sum_i P0 i * ln (tempering b P i) =
    b * (\sum_i P0 i * ln (P i)) - ln Z * (\sum_i P0 i).
  rewrite -!sumR_mull -sumR_sub; apply: eq_sumR => i.
  case: (dist_ge0 i dP0) => [pi|<-]; last by ring.
  have qi := dom_gt0 (fun j => dist_ge0 j dP) D pi.
  by rewrite tempering_pos // ln_exp -/Z; ring.
by rewrite (dist_sum dP0); ring.
Qed.

End Drift.

Theorem C30i_proved : C30i_statement.
Proof.
move=> T T2 P0 P dP0 dP b b0 _; rewrite /= in b0; have dq := tempering_dist b dP.
have [p0 [r0 q0]] := (fun i => dist_ge0 i dP0, (fun i => dist_ge0 i dP, fun i => dist_ge0 i dq)).
rewrite temper_tempering // entropy_fin // rest_fin //.
case: (dom_dec P0 P) => D; have := dom_tempering P0 b dP.
  by move=> [_ /(_ D) Dq]; rewrite !KL_fin // kl_tempering.
by move=> [Dq _]; rewrite !KL_pinf ?emul_pos_pinf //; move=> /Dq.
Qed.
