(** Evaluation of what [theory/Measurement.v] defines, on two letters. *)

Ltac compared := rewrite /at_most /=; by bounds.

Lemma smallest_two x : x <= 1 - x -> smallest (vec (two x)) = fin x.
Proof.
move=> x1; rewrite /smallest /esmallest big_bool /vec /two /emin /=.
by congr fin; rewrite Rmin_left.
Qed.

Lemma least_fin x : 0 < x <= 1 / 2 -> eopp (elog (smallest (vec (two x)))) = fin (- ln x).
Proof. by move=> x01; rewrite smallest_two ?/elog /=; [case: Rlt_dec => //= ?; lra | lra]. Qed.

Lemma least_pinf : eopp (elog (smallest (vec (two 0)))) = pinf.
Proof.
rewrite smallest_two /elog /=; last lra.
by case: Rlt_dec => [|_] /=; [lra | case: Req_EM_T].
Qed.

Lemma enough_quarter a : holds Ge a (fin (2 * ln 2)) ->
  holds Ge a (eopp (elog (smallest (vec (two (1 / 4)))))).
Proof.
rewrite least_fin; last lra.
by have -> : - ln (1 / 4) = 2 * ln 2 by [value].
Qed.

Ltac least := first [exact: least_pinf | rewrite least_fin; [by finite | lra]].
Ltac told := divergences; rewrite ?kls; first [done | by congr (holds Gt (fin _) _); lra].

(** ** Expectations with infinite values *)

Lemma expect_draw1 p X : expect (iid p) X =
  eadd (emul (fin (p true)) (X (draw1 true))) (emul (fin (p false)) (X (draw1 false))).
Proof. by rewrite /expect esum_draw1 !iid_one. Qed.

Lemma expect_draw2 p X : expect (iid p) X =
  eadd (eadd (emul (fin (p true * p true)) (X (draw2 true true)))
             (emul (fin (p true * p false)) (X (draw2 true false))))
       (eadd (emul (fin (p false * p true)) (X (draw2 false true)))
             (emul (fin (p false * p false)) (X (draw2 false false)))).
Proof.
rewrite /expect /esum (reindex (fun ab : bool * bool => draw2 ab.1 ab.2)) /=; last first.
  exists (fun s : sample bool 2 => (s ord0, s (lift ord0 ord0))) => [[a b] _|s _].
    by rewrite !ffunE unlift_none liftK ffunE.
  by have [a [b ->]] := draw2P s; rewrite !ffunE unlift_none liftK ffunE.
rewrite -(pair_bigA _ (fun a b => emul (fin (iid p (draw2 a b))) (X (draw2 a b)))) /=.
by rewrite !big_bool !iid_pair.
Qed.

Ltac expected := rewrite ?expect_draw1 ?expect_draw2; divergences; weights; finite.

(** ** Samples *)

Section First.
Variables (T : finType) (X : nat -> T).

Lemma first1 : first X 1 = draw1 (X 0%N).
Proof. by apply/ffunP => i; rewrite !ffunE (ord1 i). Qed.

Lemma firstS m : first X m.+1 = cons_sample (X 0%N) (first (fun i => X i.+1) m).
Proof.
apply/ffunP => i; rewrite !ffunE; case: unliftP => [j ->|->] //.
by rewrite ffunE lift0.
Qed.

End First.

Lemma first2 (T : finType) (X : nat -> T) : first X 2 = draw2 (X 0%N) (X 1%N).
Proof. by rewrite firstS first1. Qed.

Lemma first3 (T : finType) (X : nat -> T) : first X 3 = draw3 (X 0%N) (X 1%N) (X 2%N).
Proof. by rewrite firstS first2. Qed.

(** Decisions 1, 0, 1, and 1 for ever. *)
Definition decisions_made (i : nat) : bool := i != 1%N.

Ltac counted := rewrite ?first1 ?first2 ?first3 /decisions_made /= ?emp_101; drawn; divergences;
  finite.

Ltac region := apply: eq_two; rewrite /outside /= ?big_mkcond ?sumR_bool /=; number.

Ltac one_of_two := move=> a b; rewrite -emp_one;
  apply: FunctionalExtensionality.functional_extensionality => x; rewrite /emp_first /emp;
  congr (INR _ / _); rewrite count_one -sum1_card big_mkcond !big_ord_recl big_ord0 !inE /=;
  rewrite /draw2 /cons_sample !ffunE unlift_none addn0; by case: (_ == _).

Ltac both := move=> a b; apply: FunctionalExtensionality.functional_extensionality => x;
  rewrite /emp_first /emp; congr (INR _ / _); apply: eq_card => -[[|[|?]] ?]; by rewrite !inE.

Lemma excess p (B : pred (sample bool 2)) (A : (bool -> R) -> (bool -> R) -> bool) v :
  (forall s, B s = A (emp_first 1 s) (emp_first 2 s)) -> E (iid p) (fun s : sample bool 2 =>
    if A (emp_first 1 s) (emp_first 2 s) then 1 else 0) = v -> prob (iid p) B = v.
Proof. by move=> BA <-; apply: eq_E => s; rewrite /indicator BA. Qed.

Ltac unlikely empirical A := apply: (excess (A := A)) => [s|];
  [by rewrite !exists_recl exists_ord0 orbF |];
  rewrite mean_draw2 ?empirical; drawn; divergences; rewrite ?kls /at_most /=;
  bounds; rewrite /two /=; number.

Ltac bounded := rewrite least_fin ?/prob; [|lra]; rewrite mean_draw1 /indicator; divergences;
  rewrite ?kls /at_most /=; (have -> : - ln (1 / 4) = 2 * ln 2 by [value]);
  have three0 : 0 < ln 3 by [rewrite -ln_1; apply: ln_increasing; lra]; bounds;
  rewrite /two /=; lra.

Lemma both_letters : two_letters (two (1 / 3)).
Proof. by exists true, false; split=> //; rewrite /two; lra. Qed.

Ltac drawing m p := first [by unfolded; number
  | match goal with |- _ = ?v => change (step m id (fun q : bool -> R => chisq q p) p = v) end;
    value].
