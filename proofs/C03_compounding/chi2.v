(** * C03: under resampling errors accumulate, and do not compound

    The [chi2] divergence from [P0] has the closed form
    [(k - 1)(1 - (1 - 1/N)^n)]: it rises to [k - 1] by shrinking increments, so
    no factor [c > 1] is gained in every generation.

    Main results
    - [C03d_proved]     the closed form, which does not decrease
    - [no_compounding]  no loop has a factor [c > 1]; hence [C03c_refuted]
    - [C03e_proved]     [E D(P_n||P0) = H(P0) - E H(P_n)], which does not decrease
    - [C03b_proved]     [E D(P0||P_n)] does not decrease: it is 0 at [n = 0] and,
                        unless [P0] is a vertex, [+oo] from then on *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Metrics.
From CollapseAudit.theory Require Import Extended Language Transfer.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Loops.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The closed form *)

Section ClosedForm.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0) (P0_gt0 : forall x, 0 < P0 x).

Local Notation error n := (run N id n (fun P => chisq P P0) P0).
Local Notation r := (1 - / INR N).

Lemma card_ge1 : 1 <= INR #|T|.
Proof. by apply: (le_INR 1); apply/leP; apply: dist_card P0_dist. Qed.

Lemma error_increases n : error n <= error n.+1.
Proof.
rewrite !run_chisq //; have [r0 r1] := rate_bounds N_gt0.
have k1 := card_ge1; have rn := pow_le _ n r0.
have less : 0 <= r ^ n * (1 - r) by apply: Rmult_le_pos; lra.
by rewrite -tech_pow_Rmult; apply: Rmult_le_compat_l; lra.
Qed.

Lemma error_bounded n : error n <= INR #|T| - 1.
Proof.
rewrite run_chisq //; have [r0 _] := rate_bounds N_gt0; have := card_ge1.
by have := pow_le _ n r0; nra.
Qed.

Hypothesis two_letters : (2 <= #|T|)%N.

Lemma error_gt0 : 0 < error 1.
Proof.
rewrite run_chisq // pow_1; have [_ r1] := rate_bounds N_gt0.
have : 2 <= INR #|T| by apply: (le_INR 2); apply/leP.
by nra.
Qed.

(** A factor [c > 1] a generation would exceed every bound. *)
Theorem no_compounding : ~ exists c, 1 < c /\
  forall n, (1 <= n)%N -> error n.+1 >= c * error n.
Proof.
move=> [c [c1 grow]]; have e0 := error_gt0.
have geometric n : c ^ n * error 1 <= error n.+1.
  elim: n => [|n IH]; first by rewrite /= mul1R; apply: Rle_refl.
  have := grow n.+1 isT; have -> : c ^ n.+1 * error 1 = c * (c ^ n * error 1) by rewrite /=; ring.
  by have := Rmult_le_compat_l c _ _ (Rlt_le _ _ (Rlt_trans _ _ _ Rlt_0_1 c1)) IH; lra.
have [|n big] := Pow_x_infinity c _ (INR #|T| / error 1).
  by rewrite Rabs_pos_eq; lra.
have := big n (le_n n); rewrite Rabs_pos_eq; last by apply: pow_le; lra.
move=> /Rge_le/(Rmult_le_compat_r _ _ _ (Rlt_le _ _ e0)).
rewrite /Rdiv Rmult_assoc Rinv_l ?mulR1; last by lra.
by have := geometric n; have := error_bounded n.+1; lra.
Qed.

End ClosedForm.

Theorem C03d_proved : C03d_statement.
Proof.
move=> T N P0 N_gt0 P0d P0_gt0 n; split; first exact: run_chisq.
exact: error_increases.
Qed.

Theorem C03c_refuted : ~ C03c_statement.
Proof.
have two : (2 <= #|[finType of bool]|)%N by rewrite card_bool.
have flatd := flat_dist (ltnW two).
move/(_ [finType of bool] 1%N flat two isT flatd (@flat_gt0 _)).
exact: (no_compounding (isT : (0 < 1)%N) flatd (@flat_gt0 _) two).
Qed.

(** ** The reversed divergence *)

Section Support.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.

(** Resampling creates no letters. *)
Lemma history_dom (w : seq (sample T N)) (p : T -> R) j : is_dist p ->
  0 < history_prob id p w -> (j <= size w)%N -> dom (model p w j) p.
Proof.
elim: w p j => [|s w IH] p [|j] pd sw jw //; try exact: dom_refl.
rewrite model_cons //.
have [s0 w0] := history_cons_gt0 N_gt0 (fun q qd => qd) pd sw.
apply: dom_trans (IH _ _ (emp_dist N_gt0 s) w0 jw) _ => x.
by apply: emp_support => // y; apply: dist_ge0.
Qed.

End Support.

Theorem C03e_proved : C03e_statement.
Proof.
move=> T N P0 N_gt0 P0d n; split=> [w w0||].
- by apply: history_dom; rewrite ?size_tuple.
- exact: run_kl.
rewrite !run_kl //; have := run_ent_decreasing N_gt0 n P0d; lra.
Qed.

(** ** The divergence itself, with its infinities *)

Section ExtendedExpectation.

Variables (Omega : finType) (mu : Omega -> R).
Hypothesis mu_dist : is_dist mu.
Implicit Types X : Omega -> ext.

Lemma weighed_above X w : above (X w) -> above (fin (mu w) * X w)%ext.
Proof.
move=> Xw; have [m|<-] := Rle_lt_or_eq_dec _ _ (dist_ge0 w mu_dist).
  by case: (X w) Xw => [[x| |]|] // _; rewrite ?emul_fin // emul_pos_pinf.
by case: (X w) Xw => [[x| |]|] // _; rewrite ?emul_fin // emul_0_pinf.
Qed.

Lemma extended_E_above X : (forall w, above (X w)) -> above (extended_E mu X).
Proof.
move=> ab; apply: (big_ind above) => // [a b|w _]; first exact: eadd_above.
exact: weighed_above.
Qed.

Lemma extended_E_pinf X w : (forall w, above (X w)) -> 0 < mu w -> X w = pinf ->
  extended_E mu X = pinf.
Proof.
move=> ab m Xw; apply: (sum_pinf (j := w)) => [v|]; first exact: weighed_above.
by rewrite Xw emul_pos_pinf.
Qed.

Lemma extended_E_0 X : (forall w, above (X w)) ->
  (forall w, 0 < mu w -> X w = fin 0) -> extended_E mu X = fin 0.
Proof.
move=> ab X0; rewrite /extended_E /esum (eq_bigr (fun=> fin 0)) => [|w _].
  by rewrite big_const; elim: #|_| => //= n -> /=; rewrite addR0.
have [m|<-] := Rle_lt_or_eq_dec _ _ (dist_ge0 w mu_dist).
  by rewrite X0 // emul_fin mulR0.
by case: (X w) (ab w) => [[x| |]|] // _; rewrite ?emul_fin ?mul0R // emul_0_pinf.
Qed.

End ExtendedExpectation.

Section ExpectedDivergence.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0).

Let id_dist (p : T -> R) : is_dist p -> is_dist (id p) := id.

Lemma divergence_above n (w : history T N n) : above (KL (vec P0) (vec (model P0 w n))).
Proof.
have md : is_dist (model P0 w n) by apply: model_dist; rewrite ?size_tuple.
have [p0 q0] : (forall i, 0 <= P0 i) /\ forall i, 0 <= model P0 w n i.
  by split=> i; apply: dist_ge0.
by case: (KL_cases p0 q0) => [] [_ ->].
Qed.

Lemma divergence_0 n : is_vertex P0 -> expected_divergence N n P0 = fin 0.
Proof.
move=> P0v; apply: extended_E_0 => [||w w0]; first exact: history_law_dist.
  exact: divergence_above.
have nw : (0 <= n <= size w)%N by rewrite size_tuple leqnn.
have [x Px] := vertex_stays N_gt0 P0_dist w0 nw P0v.
have dm : dom (model P0 w n) P0 by apply: history_dom; rewrite ?size_tuple.
have [y Py] := P0v; have xy : x = y.
  have [//|xy] := eqVneq x y; have := dm x; rewrite Py Px vertex_in (vertex_out xy).
  by move=> /(_ (erefl _)); lra.
rewrite KL_fin; first 1 last.
- by move=> i; apply: dist_ge0.
- by move=> i; rewrite Px; apply: dist_ge0; apply: vertex_dist.
- by move=> i; rewrite Px Py xy.
congr fin; apply: sumR0 => i _; rewrite Px Py xy; ring.
Qed.

Lemma divergence_pinf n : ~ is_vertex P0 -> expected_divergence N n.+1 P0 = pinf.
Proof.
move=> nv; have [w [x [w0 wx]]] := collapse_possible N_gt0 id_dist n P0_dist.
apply: (@extended_E_pinf _ _ _ _ w) => // [||]; first exact: history_law_dist.
  exact: divergence_above.
apply: KL_pinf => [i|i|D]; first exact: dist_ge0.
  by rewrite wx; apply: dist_ge0; apply: vertex_dist.
apply: nv; exists x; apply: (dist_le_eq P0_dist (vertex_dist x)) => i.
rewrite /vertex; case: eqP => [_|/eqP ix]; first exact: dist_le1.
by rewrite D ?wx ?vertex_out //; apply: Rle_refl.
Qed.

End ExpectedDivergence.

Lemma vertex_or_not (T : finType) (p : T -> R) : is_vertex p \/ ~ is_vertex p.
Proof. exact: Classical_Prop.classic. Qed.

Theorem C03b_proved : C03b_statement.
Proof.
move=> T N P0 N_gt0 P0d n; have [v|nv] := vertex_or_not P0.
  by rewrite !divergence_0 //=; apply: Rle_refl.
rewrite divergence_pinf //.
have := extended_E_above (history_law_dist N_gt0 (fun p pd => pd) n P0d)
  (divergence_above N_gt0 P0d (n := n)).
by rewrite -/(expected_divergence N n P0); case: expected_divergence => [[]|].
Qed.
