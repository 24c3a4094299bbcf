(** * C02: growing samples may keep all letters

    [\prod_x emp s x] counts the injections of the alphabet into the draws, so
    that [E \prod_x P'(x) = \prod_(i < k) (1 - i/N) \prod_x P(x)] after N draws.
    The product is at most the indicator that all letters are present.

    Main results, for k letters
    - [step_prod]      the expectation after one generation
    - [C02f_proved]    if [N_j >= k] and [\sum_j 1/N_j < oo], all letters survive
                       for ever with positive probability *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Expectation Resampling Letters.
From CollapseAudit.C02_collapse_inevitable Require Import growing.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The expected product after one generation *)

Lemma ffact_INR m k : (0 < m)%N ->
  INR (m ^_ k) = INR m ^ k * \prod_(i < k) (1 - INR i / INR m).
Proof.
move=> m0; have M0 := INR_N_gt0 m0.
elim: k => [|k IH]; first by rewrite ffactn0 big_ord0 /=; ring.
rewrite ffactnSr -multE mult_INR big_ord_recr /=; case: (leqP k m) => km.
  rewrite -minusE minus_INR; last exact/leP.
  by move: IH => ->; move: (INR m ^ k) (\prod_(i < k) _) => u v; field; lra.
have -> : INR m * INR m ^ k * (\prod_(i < k) (1 - INR i / INR m) * (1 - INR k / INR m)) =
  INR m ^ k * \prod_(i < k) (1 - INR i / INR m) * (INR m * (1 - INR k / INR m)) by ring.
by rewrite -IH ffact_small // !mul0R.
Qed.

Section OneGeneration.

Variables (T : finType) (m : nat) (p : T -> R).
Hypotheses (m_gt0 : (0 < m)%N) (p_dist : is_dist p).
Implicit Types (f : {ffun T -> 'I_m}) (s : sample T m).

Definition is_at (x y : T) : R := if y == x then 1 else 0.

Lemma E_is_at x : E p (is_at x) = p x.
Proof.
rewrite /E (sumR_split1 x) /is_at eqxx sumR0 => [|y /negbTE ->]; last by ring.
by ring.
Qed.

Lemma prod_injective f (h : 'I_m -> R) : injective f ->
  (forall i, i \notin f @: setT -> h i = 1) -> \prod_(i < m) h i = \prod_x h (f x).
Proof.
move=> f_inj off; rewrite (bigID (mem (f @: setT))) /= [X in _ * X]big1 // mulR1.
rewrite big_imset /=; last by move=> x y _ _; apply: f_inj.
by apply: eq_bigl => x; rewrite inE.
Qed.

(** Each letter [x] at its own draw [f x]. *)
Lemma E_placed f : injective f ->
  E (iid p) (fun s : sample T m => \prod_x is_at x (s (f x))) = \prod_x p x.
Proof.
move=> f_inj; pose G i y := if i \in f @: setT then (if f y == i then 1 else 0) else 1.
have Gf x y : G (f x) y = is_at x y.
  by rewrite /G imset_f ?inE // /is_at (inj_eq f_inj).
have Goff i y : i \notin f @: setT -> G i y = 1 by rewrite /G => /negbTE ->.
transitivity (E (iid p) (fun s : sample T m => \prod_(i < m) G i (s i))).
  apply: eq_E => s; rewrite (@prod_injective f (fun i => G i (s i))) // => [|i off].
    by apply: eq_bigr => x _; rewrite Gf.
  exact: Goff.
rewrite (E_iid_prod p G) (@prod_injective f (fun i => E p (G i))) // => [|i off].
  by apply: eq_bigr => x _; rewrite -[RHS]E_is_at; apply: eq_E => y; apply: Gf.
by rewrite -[RHS](E_const p_dist 1); apply: eq_E => y; apply: Goff.
Qed.

(** Two letters cannot come from one draw. *)
Lemma misplaced f s : ~~ injectiveb f -> \prod_x is_at x (s (f x)) = 0.
Proof.
case/injectivePn=> x [y xy fxy].
rewrite (bigD1 x) // (bigD1 y) 1?eq_sym //= /is_at fxy.
case: (s (f y) =P x) => [->|_]; last by ring.
by rewrite (negbTE xy); ring.
Qed.

Lemma emp_is_at s x : emp s x = / INR m * \sum_(i < m) is_at x (s i).
Proof.
rewrite /emp count_sum INR_sum /Rdiv Rmult_comm; congr (_ * _).
by apply: eq_bigr => i _; rewrite /is_at; case: eqP.
Qed.

Theorem step_prod : step m id (fun P => \prod_x P x) p =
  (\prod_(i < #|T|) (1 - INR i / INR m)) * \prod_x p x.
Proof.
have M0 := INR_N_gt0 m_gt0; have Mk := pow_lt _ #|T| M0.
have scale : \big[Rmult/1]_(x : T) / INR m = / INR m ^ #|T|.
  rewrite big_const cardT; elim: (size _) => [|k IH]; first by rewrite /= Rinv_1.
  by rewrite iterS IH /=; field; split; [have := pow_lt _ k M0 |]; lra.
rewrite /step; transitivity (E (iid p) (fun s : sample T m =>
    / INR m ^ #|T| * \sum_(f : {ffun T -> 'I_m}) \prod_x is_at x (s (f x)))).
  apply: eq_E => s; rewrite (eq_bigr _ (fun x _ => emp_is_at s x)) big_split /=.
  by rewrite scale bigA_distr_bigA.
rewrite E_scale E_sum (bigID (fun f : {ffun T -> 'I_m} => injectiveb f)) /=.
rewrite [X in _ + X]sumR0 => [|f bad]; last first.
  by apply: sumR0 => s _; rewrite misplaced // mulR0.
rewrite addR0 (eq_bigr (fun=> \prod_x p x)) => [|f /injectiveP inj]; last exact: E_placed.
have -> : \sum_(f : {ffun T -> 'I_m} | injectiveb f) \prod_x p x =
    INR (m ^_ #|T|) * \prod_x p x.
  rewrite -[X in INR (X ^_ _)](card_ord m) -card_inj_ffuns -sum1_card INR_sum -sumR_mulr.
  apply: eq_big => [f|f _]; first by rewrite inE.
  by rewrite mul1R.
rewrite ffact_INR // {scale}; move: (_ ^ _) Mk (\prod_(i < _) _) (\prod_x _) => u u0 v w.
by field; lra.
Qed.

End OneGeneration.

(** ** Survival *)

Section Survival.

Variables (T : finType) (N : nat -> nat).
Hypothesis N_gt0 : forall j, (0 < N j.+1)%N.
Implicit Types (p : T -> R) (n j : nat).

Definition factor m : R := \prod_(i < #|T|) (1 - INR i / INR m).

Lemma prod_from n j p : is_dist p -> growing_from N j n (fun P => \prod_x P x) p =
  (\prod_x p x) * \prod_(i < n) factor (N (j + i).+1).
Proof.
by apply: (@growing_from_factors T N _ factor) => // m q m0 qd; apply: step_prod.
Qed.

Lemma full_prod p : is_dist p -> 0 <= \prod_x p x <= full p.
Proof.
move=> pd; have [lo hi] : 0 <= \prod_x p x <= 1.
  apply: (big_ind (fun y => 0 <= y <= 1)) => [|a b a01 b01|x _]; first by lra.
    by split; nra.
  by split; [apply: dist_ge0 | apply: dist_le1].
split=> //; rewrite /full; case: ifP => // /negbT /forallPn[x].
case: Rlt_dec => // zero _; rewrite (bigD1 x) //=.
by have := dist_ge0 x pd => x0; have -> : p x = 0 by [lra]; rewrite mul0R; lra.
Qed.

Lemma full01 p : full p = 0 \/ full p = 1.
Proof. by rewrite /full; case: ifP; [right | left]. Qed.

Lemma prod_le_kept n j p : is_dist p ->
  growing_from N j n (fun P => \prod_x P x) p <= kept_from N j n p.
Proof.
elim: n j p => [|n IH] j p pd; first by case: (full_prod pd).
have [none|all] := full01 p.
  have p0 : \prod_x p x = 0 by have := full_prod pd; lra.
  by rewrite prod_from // p0 /= none !mul0R; lra.
rewrite /= all mul1R; apply: (E_le (iid_dist _ pd)) => s _.
exact/IH/emp_dist.
Qed.

End Survival.

Lemma prod_exp n c (x : 'I_n -> R) :
  \prod_(j < n) exp (- (c * x j)) = exp (- (c * \sum_(j < n) x j)).
Proof.
elim: n x => [|n IH] x; first by rewrite !big_ord0 Rmult_0_r Ropp_0 exp_0.
by rewrite !big_ord_recl IH -exp_plus; congr exp; ring.
Qed.

Lemma factor_ge (T : finType) m : (0 < #|T|)%N -> (#|T| <= m)%N ->
  exp (- (INR #|T| ^ 3 * / INR m)) <= factor T m.
Proof.
move=> T0 Tm; have k1 : 1 <= INR #|T| by apply: (le_INR 1); apply/leP.
have km : INR #|T| <= INR m by apply: le_INR; apply/leP.
have i0 : 0 < / INR m by apply: Rinv_0_lt_compat; lra.
have below (i : 'I_#|T|) : INR i + 1 <= INR #|T|.
  by rewrite -S_INR; apply: le_INR; apply/leP.
apply: (Rle_trans _ (exp (- (INR #|T| * \sum_(i < #|T|) (INR i / INR m))))); last first.
  apply: prod_exp_le => // i; split; first by apply: Rmult_le_pos; [apply: pos_INR | lra].
  apply: (Rmult_le_reg_r (INR m)); first by lra.
  have -> : INR i / INR m * INR m = INR i by field; lra.
  have : / INR #|T| <= 1 by rewrite -Rinv_1; apply: Rinv_le_contravar; lra.
  have : INR #|T| * / INR #|T| = 1 by field; lra.
  have := below i; nra.
apply: exp_le; apply: Ropp_le_contravar.
have -> : INR #|T| ^ 3 * / INR m = INR #|T| * (INR #|T| * (INR #|T| / INR m)).
  by rewrite /Rdiv; ring.
apply: Rmult_le_compat_l; first by lra.
rewrite -[X in _ <= INR X * _]card_ord -sumR_dist; apply: sumR_le => i _.
by apply: Rmult_le_compat_r; [lra | have := below i; lra].
Qed.

Theorem C02f_proved : C02f_statement.
Proof.
move=> T N P0 Pd N0; split=> [n|pos Nk [B sumB]]; first exact: prod_from.
have T0 := dist_card Pd; have pi0 : 0 < \prod_x P0 x.
  by apply: (big_ind (Rlt 0)) => [|a b|x _]; [lra | nra |].
exists ((\prod_x P0 x) * exp (- (INR #|T| ^ 3 * B))); split=> [|n].
  by apply: Rmult_lt_0_compat => //; apply: exp_pos.
apply: Rle_trans (prod_le_kept N0 n 0 Pd); rewrite prod_from //.
apply: Rmult_le_compat_l; first by lra.
apply: (Rle_trans _ (\prod_(j < n) exp (- (INR #|T| ^ 3 * / INR (N j.+1))))).
  rewrite prod_exp; apply/exp_le/Ropp_le_contravar/Rmult_le_compat_l/sumB.
  exact/pow_le/pos_INR.
apply: (proj2 (prodR_le _)) => j; split; first exact/Rlt_le/exp_pos.
exact: factor_ge.
Qed.
